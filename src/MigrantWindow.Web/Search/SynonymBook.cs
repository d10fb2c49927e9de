using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Search;

namespace MigrantWindow.Web.Search;

/// <summary>The everyday words that staff listed, as this node knows them.</summary>
public sealed class SynonymBook
{
    private volatile IReadOnlyDictionary<(string Language, string Saying), string[]> _meanings = new Dictionary<(string, string), string[]>();

    public async Task LoadAsync(PortalDbContext db, CancellationToken stop)
    {
        var all = await db.Synonyms.Select(synonym => new { synonym.Language, synonym.Sayings, synonym.Meaning }).ToListAsync(stop);
        _meanings = all.SelectMany(synonym => Synonym.Split(synonym.Sayings).Select(saying => (Key: (synonym.Language, Alike(saying, synonym.Language)), synonym.Meaning)))
            .GroupBy(entry => entry.Key, entry => entry.Meaning).ToDictionary(entry => entry.Key, entry => entry.Distinct().ToArray());
    }

    /// <summary>What the words mean that stand at a place of a question, the longest saying first; nothing where nobody listed them.</summary>
    /// <returns>How many words belong to it, and the words of the portal.</returns>
    public (int Length, IReadOnlyList<string> Meanings)? At(IReadOnlyList<string> words, int place, string language)
    {
        for (var length = Math.Min(Synonym.MostWords, words.Count - place); length > 0; length--)
        {
            if (_meanings.TryGetValue((language, Alike(string.Join(' ', words.Skip(place).Take(length)), language)), out var meanings))
            {
                return (length, meanings);
            }
        }

        return null;
    }

    /// <summary>Singular and plural are one saying; words that say nothing by themselves count in a saying.</summary>
    private static string Alike(string saying, string language)
    {
        var (plain, stem) = (WordAnalyzers.Of(language, WordForm.Plain), WordAnalyzers.Of(language, WordForm.Stem));
        return string.Join(' ', plain.WordsOf(saying).Select(word => stem.WordsOf(word) is [var alike] ? alike : word));
    }
}
