using System.Text.RegularExpressions;

namespace MigrantWindow.Domain.Search;

/// <summary>Words that people searched for on a day and that found nothing. It knows how often, and nothing about anybody.</summary>
public sealed partial class FailedSearch
{
    public const int WordsMaxLength = 80;

    /// <summary>What was asked less often is written down nowhere: it may be the name of somebody.</summary>
    public const int LeastTimes = 3;

    private FailedSearch() { }

    public FailedSearch(DateOnly day, string language, string words, int times) => (Day, Language, Words, Times) = (day, language, words, times);

    public int Id { get; private set; }
    public DateOnly Day { get; private set; }
    public string Language { get; private set; } = "";
    public string Words { get; private set; } = "";
    public int Times { get; private set; }

    public void Add(int times) => Times += times;

    /// <summary>What is kept of a search: small letters and single blanks; no figures and no address of mail, for these may be somebody's. Nothing where nothing is left.</summary>
    public static string? Clean(string asked)
    {
        var words = Blanks().Replace(Figures().Replace(Addresses().Replace(asked, " "), " "), " ").Trim().ToLowerInvariant();
        return words.Length == 0 ? null : words.Length > WordsMaxLength ? words[..WordsMaxLength].TrimEnd() : words;
    }

    [GeneratedRegex(@"\S*@\S*", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\S*\d\S*", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    /// <summary>Whatever is neither letter nor part of a word.</summary>
    [GeneratedRegex(@"[^\p{L}\p{M}'’-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
