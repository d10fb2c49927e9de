using System.Text.RegularExpressions;

namespace MigrantWindow.Web.Security;

/// <summary>What is left of a password when all is taken away that guessing programs put together by themselves.</summary>
internal static partial class PasswordRemainder
{
    /// <summary>Two thirds of the shortest password must be its own; six different characters are what ten random ones have at least.</summary>
    private const int Least = 10, LeastDifferent = 6;

    private const int ShortestWord = 3, ShortestSequence = 4, ShortestRepeat = 4;

    private static readonly string[] Tracks =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertz", "azertyuiop", "qsdfghjklm", "wxcvbn",
        "!@#$%^&*()", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "qazwsxedcrfvtgbyhnujm",
    ];

    private static readonly string[] BothWays = [.. Tracks, .. Tracks.Select(track => string.Concat(track.Reverse()))];

    /// <summary>Whether fewer than ten characters, or fewer than six different ones, are left without words of the portal and the person, years,
    /// sequences, and what stood there before. Spaces and separators count for nothing.</summary>
    public static bool IsSmall(string password, IEnumerable<string> personal)
    {
        var folded = FoldedPassword.Of(password);
        var taken = new bool[folded.Length];

        TakeWords(folded, [.. GuessableWords.All, .. personal.SelectMany(PartsOf)], taken);
        foreach (var year in Year().EnumerateMatches(folded))
        {
            taken.AsSpan(year.Index, year.Length).Fill(true);
        }

        TakeSequences(folded, taken);
        TakeRepeats(folded, taken);

        var left = folded.Where((_, i) => !taken[i]).ToList();
        return left.Count < Least || left.Distinct().Count() < LeastDifferent;
    }

    private static IEnumerable<string> PartsOf(string name) =>
        NotLetters().Split(name).Append(name).Select(FoldedPassword.Of).Where(part => part.Length >= ShortestWord);

    private static void TakeWords(string folded, IEnumerable<string> words, bool[] taken)
    {
        var readings = FoldedPassword.Readings(folded);
        foreach (var word in words)
        {
            foreach (var reading in readings)
            {
                for (var at = reading.IndexOf(word, StringComparison.Ordinal); at >= 0; at = reading.IndexOf(word, at + 1, StringComparison.Ordinal))
                {
                    taken.AsSpan(at, word.Length).Fill(true);
                }
            }
        }
    }

    private static void TakeSequences(string folded, bool[] taken)
    {
        foreach (var track in BothWays)
        {
            var length = 1;
            for (var i = 1; i < folded.Length; i++)
            {
                length = track.Contains(folded.Substring(i - 1, 2), StringComparison.Ordinal) ? length + 1 : 1;
                if (length >= ShortestSequence)
                {
                    taken.AsSpan(i - length + 1, length).Fill(true);
                }
            }
        }
    }

    /// <summary>A character after its like, and four characters that stood there before, add nothing.</summary>
    private static void TakeRepeats(string folded, bool[] taken)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < folded.Length; i++)
        {
            taken[i] |= i > 0 && folded[i] == folded[i - 1];
            if (i + ShortestRepeat <= folded.Length && !seen.Add(folded.Substring(i, ShortestRepeat)))
            {
                taken.AsSpan(i, ShortestRepeat).Fill(true);
            }
        }
    }

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"[^\p{L}\p{M}]+")]
    private static partial Regex NotLetters();
}
