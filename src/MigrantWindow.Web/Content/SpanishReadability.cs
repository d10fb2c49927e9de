using System.Text;
using System.Text.RegularExpressions;

namespace MigrantWindow.Web.Content;

/// <summary>How easy a Spanish text is to read, on the INFLESZ scale (Barrio, 2008): under 40 very hard, 40 to 55 somewhat
/// hard, 55 to 65 normal, 65 to 80 fairly easy, over 80 very easy.</summary>
public sealed partial record SpanishReadability(int Words, int Syllables, int Sentences, string LongestSentence)
{
    /// <summary>Perspicuity by Szigriszt-Pazos (1993): 206.835 − 62.3 · syllables/words − words/sentences.</summary>
    public double Inflesz => Score(Words, Syllables, Sentences);

    public static double Score(int words, int syllables, int sentences) =>
        words == 0 ? 100 : 206.835 - 62.3 * syllables / words - (double)words / Math.Max(1, sentences);

    /// <summary>Measures plain text. A sentence ends at . : ; ? ! … or a line end; figures count neither as words nor as syllables.</summary>
    public static SpanishReadability Of(string text)
    {
        int words = 0, syllables = 0, sentences = 0, longestWords = 0;
        var longest = "";

        foreach (var sentence in SentenceEnds().Split(text))
        {
            var found = Word().Matches(sentence);
            if (found.Count == 0)
            {
                continue;
            }

            sentences++;
            words += found.Count;
            syllables += found.Sum(word => SyllablesOf(word.Value));
            if (found.Count > longestWords)
            {
                (longestWords, longest) = (found.Count, sentence.Trim());
            }
        }

        return new SpanishReadability(words, syllables, sentences, longest);
    }

    /// <summary>Counts vowel groups: i and u without an accent join their neighbours, two of a, e, o stand apart; the u of que, qui,
    /// gue, gui is silent; y counts as a vowel at a word's end.</summary>
    public static int SyllablesOf(string word)
    {
        var letters = SilentU().Replace(word.ToLowerInvariant().Normalize(NormalizationForm.FormC), "$1");
        var count = 0;
        var before = ' ';

        for (var i = 0; i < letters.Length; i++)
        {
            var letter = letters[i] == 'y' && i == letters.Length - 1 ? 'i' : letters[i];
            if (IsVowel(letter) && !(IsVowel(before) && Joins(before, letter)))
            {
                count++;
            }

            before = letter;
        }

        return Math.Max(1, count);
    }

    private static bool IsVowel(char letter) => "aeiouáéíóúü".Contains(letter);

    private static bool Joins(char first, char second) => IsClosed(first) && second is not ('í' or 'ú') && first != second
        || IsClosed(second) && first is not ('í' or 'ú') && first != second
        || IsClosed(first) && IsClosed(second)
        || (first, second) is ('u' or 'ü', 'í') or ('i', 'ú');

    private static bool IsClosed(char letter) => letter is 'i' or 'u' or 'ü';

    [GeneratedRegex(@"[.:;?!…]+(?=\s|$)|[\r\n]+")]
    private static partial Regex SentenceEnds();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*")]
    private static partial Regex Word();

    [GeneratedRegex("([qg])u(?=[eiéí])")]
    private static partial Regex SilentU();
}
