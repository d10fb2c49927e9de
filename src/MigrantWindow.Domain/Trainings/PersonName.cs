using System.Globalization;

namespace MigrantWindow.Domain.Trainings;

/// <summary>Names as people type them, made fit to be shown, printed and put into a spreadsheet.</summary>
public static class PersonName
{
    /// <summary>One line without control characters and without marks that turn the reading direction (CVE-2021-42574); many spaces become one.</summary>
    /// <returns>Nothing where no letter or digit is left.</returns>
    public static string? Clean(string? typed)
    {
        var shown = string.Concat((typed ?? "").Normalize().Select(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) ? ' ' : letter)
            .Where(letter => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)));
        var line = string.Join(' ', shown.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Any(char.IsLetterOrDigit) ? line : null;
    }

    /// <summary>The first letter of each word: <c>M. L. de R.</c> is <c>M. L. D. R.</c></summary>
    public static string InitialsOf(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Normalize().EnumerateRunes().First().ToString().ToUpperInvariant()).Where(letter => char.IsLetter(letter, 0)).Take(Certificate.InitialsMax).Select(letter => $"{letter}."));

    /// <summary>The same for names that differ in case, accents or punctuation only.</summary>
    public static string Folded(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormD)
        .Where(letter => char.IsLetterOrDigit(letter) || letter == ' ').Select(char.ToLowerInvariant));
}
