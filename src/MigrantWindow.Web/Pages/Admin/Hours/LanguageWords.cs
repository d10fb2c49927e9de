using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Hours;

/// <summary>One line of words in each language of the portal, as a form asks for it: the Spanish one must be there.</summary>
public static class LanguageWords
{
    /// <summary>A field for every language, whatever was sent.</summary>
    public static void Complete(Dictionary<string, string?> typed, PortalLanguages languages)
    {
        foreach (var language in languages.All)
        {
            typed.TryAdd(language.Code, null);
        }
    }

    /// <returns>The words; nothing where something is wrong, and then it stands beside the fields.</returns>
    public static LocalizedText? Read(
        IReadOnlyDictionary<string, string?> typed, string field, int maxLength, PortalLanguages languages, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        Dictionary<string, string> words = [];
        foreach (var language in languages.All)
        {
            var line = LineOf(typed.GetValueOrDefault(language.Code) ?? "");
            if (line.Length > maxLength)
            {
                state.AddModelError($"{field}[{language.Code}]", text["{0}: the words must be {1} characters or less", language.Name, maxLength]);
            }
            else if (line.Length > 0)
            {
                words[language.Code] = line;
            }
            else if (language.Code == Language.Source)
            {
                state.AddModelError($"{field}[{language.Code}]", text["Enter the words in Spanish"]);
            }
        }

        return state.IsValid ? new LocalizedText(words) : null;
    }

    private static string LineOf(string typed) =>
        string.Concat(string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(letter => !char.IsControl(letter)));
}
