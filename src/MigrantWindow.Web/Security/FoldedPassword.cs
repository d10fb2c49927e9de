using System.Globalization;
using System.Text;

namespace MigrantWindow.Web.Security;

/// <summary>A password as guessing programs vary it: lower case, no accents, nothing between the words, digits read as letters.</summary>
internal static class FoldedPassword
{
    private const string Separators = "-_.,;:'’\"/\\";

    /// <summary>Lower case, without accents, spaces and separators.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (!Separators.Contains(c) && !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    /// <returns>The folded text itself, then with digits and signs as the letters they look like; 1, ! and | once as i, once as l. All of one length.</returns>
    public static IReadOnlyList<string> Readings(string folded) => [folded, Read(folded, 'i'), Read(folded, 'l')];

    private static string Read(string folded, char one) => string.Create(folded.Length, (folded, one), static (read, from) =>
    {
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = LetterOf(from.folded[i], from.one);
        }
    });

    private static char LetterOf(char sign, char one) => sign switch
    {
        '0' => 'o',
        '1' or '!' or '|' => one,
        '3' or '€' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' or '+' => 't',
        '8' => 'b',
        '9' => 'g',
        _ => sign,
    };
}
