using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MigrantWindow.Domain.Repairs;

/// <summary>Takes out of a text what could tell who wrote it or lead readers of it astray: numbers like those of phones and documents, addresses of mail and of pages.</summary>
public static partial class AnonymousText
{
    /// <summary>Stands where something was taken out; never longer than that.</summary>
    public const string Removed = "[…]";

    /// <returns>The text in one line; nothing where nothing is left.</returns>
    public static string? Of(string? typed)
    {
        // Signs that nobody sees could part a number, and full-width figures are figures.
        var visible = (typed ?? "").Normalize(NormalizationForm.FormC)
            .Where(letter => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse))
            .Select(letter => char.IsControl(letter) ? ' ' : letter);
        var text = Spaces().Replace(string.Concat(visible), " ").Trim();
        text = Page().Replace(Mail().Replace(text, Removed), Removed);
        text = Number().Replace(text, match => Date().IsMatch(match.Value) ? match.Value : Removed);

        return text.Length == 0 ? null : text;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>Also names such as those of social networks.</summary>
    [GeneratedRegex(@"\S+[@＠]\S+|\S+\s[@＠]\s\S+|[@＠]\w{2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\b[a-z]{2,10}://\S+|\bwww\.\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|gob|gov|edu|io|me|ly|co|app|link|sv|gt|hn|mx|cr|ni|us|es|fr|uk)\b(?:/\S*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Page();

    /// <summary>Seven figures or more, with what people write between them.</summary>
    [GeneratedRegex(@"[+(]{0,2}\d(?:[ .,\-‐-―()/_*]{0,3}\d){6,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    /// <summary>When something was closed may be said.</summary>
    [GeneratedRegex(@"^(?:20\d\d-[01]?\d-[0-3]?\d|[0-3]?\d[./\-][01]?\d[./\-]20\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
