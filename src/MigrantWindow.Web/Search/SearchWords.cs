using System.Globalization;

namespace MigrantWindow.Web.Search;

/// <summary>What somebody typed, cut to what can be searched for.</summary>
internal static class SearchWords
{
    public const int QueryMaxLength = 200;
    public const int MostWords = 16;

    /// <summary>Small words with their accents; signs, operators and control characters are none.</summary>
    public static IReadOnlyList<string> Of(string? asked)
    {
        var cut = asked is { Length: > QueryMaxLength } ? asked[..QueryMaxLength] : asked ?? "";
        var visible = string.Concat(cut.Select(letter => char.IsSurrogate(letter) || char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format ? ' ' : letter));
        return [.. WordAnalyzers.Of("", WordForm.Plain).WordsOf(visible).Take(MostWords)];
    }
}
