using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace MigrantWindow.Web.Search;

/// <summary>Every word of the index, so that one that is misspelt can be told from its neighbours. Lucene's own search for them makes an automaton for each word that is typed,
/// which takes longer than comparing it with all there are.</summary>
internal sealed class Vocabulary
{
    /// <summary>Longer ones are no words.</summary>
    private const int MostLetters = 40;

    private static readonly ConditionalWeakTable<IndexReader, Vocabulary> Known = [];

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, (string Word, int Documents)[]> _words = [];
    private readonly IndexReader _reader;

    private Vocabulary(IndexReader reader) => _reader = reader;

    /// <summary>Read once for each state of the index, when the first misspelt word comes.</summary>
    public static Vocabulary Of(IndexReader reader) => Known.GetValue(reader, static known => new Vocabulary(known));

    /// <summary>The words of a field that differ by one letter; where there is none, by two letters behind the first. Likeness: 1 would be the same word.</summary>
    public IReadOnlyList<(string Word, float Likeness, int Documents)> Near(string field, string typed)
    {
        if (typed.Length > MostLetters)
        {
            return [];
        }

        var words = _words.GetOrAdd(field, Read);
        var near = Within(words, typed, 1);
        return near.Count == 0 && typed.Length > 4 ? Within(words, typed, 2) : near;
    }

    private static List<(string Word, float Likeness, int Documents)> Within((string Word, int Documents)[] words, string typed, int edits)
    {
        List<(string, float, int)> near = [];
        foreach (var (word, documents) in words)
        {
            if (Math.Abs(word.Length - typed.Length) <= edits && (edits == 1 || word[0] == typed[0]) && Distance(word, typed, edits) <= edits)
            {
                near.Add((word, 1 - ((float)edits / Math.Max(word.Length, typed.Length)), documents));
            }
        }

        return near;
    }

    /// <summary>How many letters were added, left out, changed or swapped with their neighbour (optimal string alignment; Damerau 1964, Levenshtein 1966); more than <paramref name="most"/> are not counted out.</summary>
    private static int Distance(string one, string other, int most)
    {
        Span<int> twoBefore = stackalloc int[other.Length + 1], before = stackalloc int[other.Length + 1], row = stackalloc int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
        {
            before[column] = column;
        }

        for (var line = 1; line <= one.Length; line++)
        {
            row[0] = line;
            var least = line;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = before[column - 1] + (one[line - 1] == other[column - 1] ? 0 : 1);
                row[column] = Math.Min(change, Math.Min(before[column], row[column - 1]) + 1);
                if (line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1])
                {
                    row[column] = Math.Min(row[column], twoBefore[column - 2] + 1);
                }

                least = Math.Min(least, row[column]);
            }

            if (least > most)
            {
                return least;
            }

            var free = twoBefore;
            twoBefore = before;
            before = row;
            row = free;
        }

        return before[other.Length];
    }

    private (string Word, int Documents)[] Read(string field)
    {
        List<(string, int)> words = [];
        if (MultiFields.GetTerms(_reader, field) is { } terms)
        {
            var all = terms.GetEnumerator();
            while (all.MoveNext())
            {
                if (all.Term.Utf8ToString() is { Length: > 2 and <= MostLetters } word)
                {
                    words.Add((word, all.DocFreq));
                }
            }
        }

        return [.. words];
    }
}
