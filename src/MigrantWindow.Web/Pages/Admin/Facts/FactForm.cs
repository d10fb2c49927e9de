using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Facts;

/// <summary>From a fact to its form, and back.</summary>
public sealed class FactForm(PortalDbContext db, PortalLanguages languages, IStringLocalizer<Texts> text)
{
    /// <summary>Fills in the form, with a field for each language.</summary>
    public void Fill(FactInput input, Fact fact)
    {
        (input.Value, input.Display, input.DisplayBefore, input.IsWhatsApp) = (fact.Value, fact.Display, fact.Display, fact.IsWhatsApp);
        (input.EmergencyPlace, input.ReviewMonths) = (fact.EmergencyOrder, fact.ReviewMonths);
        (input.Label, input.Note, input.ShortLabel) = (Fields(fact.Label), Fields(fact.Note), Fields(fact.ShortLabel));
    }

    /// <summary>Takes out words in languages that there are none of, and gives each language its fields.</summary>
    public void Complete(FactInput input) =>
        (input.Label, input.Note, input.ShortLabel) = (Fields(Words(input.Label)), Fields(Words(input.Note)), Fields(Words(input.ShortLabel)));

    /// <summary>Finds what a person can mistype.</summary>
    public async Task CheckAsync(FactInput input, FactKind kind, int? factId, ModelStateDictionary state, CancellationToken stop)
    {
        CheckLengths(nameof(input.Label), input.Label, Fact.LabelMaxLength, state);
        CheckLengths(nameof(input.Note), input.Note, Fact.NoteMaxLength, state);
        CheckLengths(nameof(input.ShortLabel), input.ShortLabel, Fact.ShortLabelMaxLength, state);
        Require(nameof(input.Label), input.Label, state);
        if (input.EmergencyPlace is { } place)
        {
            Require(nameof(input.ShortLabel), input.ShortLabel, state);
            if (await db.Facts.Where(fact => fact.EmergencyOrder == place && fact.Id != factId).Select(fact => fact.Key).FirstOrDefaultAsync(stop) is { } other)
            {
                state.AddModelError("Input.EmergencyPlace", text["“{0}” stands in this place. Choose another one.", other]);
            }
        }

        if (input.Value is { Length: > 0 and <= Fact.ValueMaxLength } value && !IsOf(kind, Plain(kind, value)))
        {
            state.AddModelError("Input.Value", kind switch
            {
                FactKind.Phone => text["A phone has digits, with + before a country code: +503 2604 1234."],
                FactKind.Price => text["A price is an amount in US dollars: 10.31."],
                _ => text["An address looks like name@example.org."],
            });
        }
    }

    /// <exception cref="DomainException">What only the whole shows.</exception>
    public void Apply(FactInput input, Fact fact)
    {
        var value = Plain(fact.Kind, input.Value!);
        fact.Correct(value, DisplayOf(input, fact.Kind, value));
        fact.Describe(Words(input.Label), input.ReviewMonths);
        fact.Annotate(Words(input.Note), input.IsWhatsApp);
        if (input.EmergencyPlace is { } place)
        {
            fact.ShowInEmergencyStrip(place, Words(input.ShortLabel));
        }
        else
        {
            fact.LeaveEmergencyStrip();
        }
    }

    /// <summary>What people read: as it was typed, where nothing else is written. A number corrected in its first field alone is right in both.</summary>
    public static string DisplayOf(FactInput input, FactKind kind, string value) => (kind, input.Display?.Trim()) switch
    {
        (not FactKind.Phone, _) => value,
        (_, null or "") => input.Value!.Trim(),
        (_, { } display) when display == input.DisplayBefore && !value.EndsWith(Plain(FactKind.Phone, display), StringComparison.Ordinal) => input.Value!.Trim(),
        (_, { } display) => display,
    };

    /// <summary>A phone without what people put between its digits, a price with a point.</summary>
    public static string Plain(FactKind kind, string typed) => kind switch
    {
        FactKind.Phone => string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter) && !"-.()".Contains(letter, StringComparison.Ordinal))),
        FactKind.Price => typed.Trim().Replace(',', '.'),
        _ => typed.Trim(),
    };

    public LocalizedText Words(Dictionary<string, string?> typed) => new(languages.All
        .Where(language => !string.IsNullOrWhiteSpace(typed.GetValueOrDefault(language.Code)))
        .Select(language => KeyValuePair.Create(language.Code, typed[language.Code]!.Trim())));

    private Dictionary<string, string?> Fields(LocalizedText words) => languages.All.ToDictionary(language => language.Code, language => words.All.GetValueOrDefault(language.Code));

    private static bool IsOf(FactKind kind, string value)
    {
        try
        {
            Fact.Checked("", kind, value);
            return true;
        }
        catch (DomainException)
        {
            return false;
        }
    }

    private void Require(string field, Dictionary<string, string?> words, ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(words.GetValueOrDefault(Language.Source)))
        {
            state.AddModelError($"Input.{field}[{Language.Source}]", text["Enter it in Spanish at least"]);
        }
    }

    private void CheckLengths(string field, Dictionary<string, string?> words, int most, ModelStateDictionary state)
    {
        foreach (var (language, _) in words.Where(word => word.Value?.Length > most))
        {
            state.AddModelError($"Input.{field}[{language}]", text["This must be {0} characters or less", most]);
        }
    }
}
