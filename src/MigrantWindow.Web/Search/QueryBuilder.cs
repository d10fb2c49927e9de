using Lucene.Net.Index;
using Lucene.Net.Search;

namespace MigrantWindow.Web.Search;

/// <summary>Turns the words of a question into a query. Each word is looked for as it is; one that the reader's language does not know, in the other languages; one that none knows,
/// with a letter or two changed. What staff listed as an everyday word is looked for by what it means.</summary>
internal sealed class QueryBuilder(IndexReader reader, SynonymBook synonyms, string language, IReadOnlyList<string> languages)
{
    /// <summary>A rare word says more than a frequent one only up to a point: where words of a question differ, the title decides.</summary>
    private static readonly (string Part, WordForm Form, float Weight)[] Fields =
    [
        (WordField.Title, WordForm.Stem, 5), (WordField.Title, WordForm.Root, 3), (WordField.Terms, WordForm.Stem, 2), (WordField.Summary, WordForm.Stem, 1.6f), (WordField.Whole, WordForm.Stem, 0.8f),
        (WordField.Whole, WordForm.Root, 0.6f),
    ];

    private const float OtherLanguage = 0.8f;
    private const float Misspelt = 0.7f;
    private const float Meant = 0.9f;
    private const float InTitle = 1.2f;
    private const float Tie = 0.15f;
    private const int CandidatesMax = 4;

    private readonly HashSet<string> _marked = [];

    /// <summary>Stems of the words that were looked for in the reader's language, to be marked in what is shown.</summary>
    public IReadOnlyCollection<string> Marked => _marked;

    /// <param name="words">As <see cref="SearchWords"/> gives them.</param>
    /// <returns>Nothing where no word says anything.</returns>
    public Query? Of(IReadOnlyList<string> words)
    {
        var query = new BooleanQuery();
        for (var place = 0; place < words.Count; place++)
        {
            if (Said(words, place) is not var (length, meant))
            {
                Add(query, OfWord(words[place], language, mayBeMisspelt: true));
                continue;
            }

            Add(query, meant);
            words.Skip(place).Take(length).Select(word => OfWord(word, language, mayBeMisspelt: false)).ToList().ForEach(own => Add(query, own));
            place += length - 1;
        }

        if (query.Clauses.Count == 0)
        {
            return null;
        }

        Pairs(words).ToList().ForEach(pair => Add(query, pair));
        return query;
    }

    /// <summary>Two words side by side in a title, small ones too: "who can" tells what kind of answer is asked for.</summary>
    private IEnumerable<PhraseQuery> Pairs(IReadOnlyList<string> words)
    {
        var field = WordField.Name(WordField.Title, WordForm.Plain, language);
        return words.Zip(words.Skip(1), (first, second) => new PhraseQuery { new Term(field, first), new Term(field, second) }).Select(pair =>
        {
            pair.Boost = InTitle;
            return pair;
        });
    }

    /// <summary>A saying that staff listed in the reader's language; or in another one, where the reader's does not know the word.</summary>
    /// <returns>How many words belong to it, and the query for what it means; nothing where it means nothing that there is.</returns>
    private (int Length, Query Meant)? Said(IReadOnlyList<string> words, int place)
    {
        foreach (var spoken in languages.OrderBy(other => other != language))
        {
            if (synonyms.At(words, place, spoken) is var (length, meanings) && OfMeanings(meanings, spoken) is { } meant
                && (spoken == language || (!IsSilent(words[place], language) && Exactly(words[place], language, 1) is null)))
            {
                return (length, meant);
            }
        }

        return null;
    }

    private static void Add(BooleanQuery query, Query? part)
    {
        if (part is not null)
        {
            query.Add(part, Occur.SHOULD);
        }
    }

    /// <summary>One saying may mean several things; the words of each belong together.</summary>
    private DisjunctionMaxQuery? OfMeanings(IReadOnlyList<string> meanings, string spoken)
    {
        var any = new DisjunctionMaxQuery(Tie);
        foreach (var meaning in meanings)
        {
            var all = new BooleanQuery();
            SearchWords.Of(meaning).Select(word => OfWord(word, spoken, mayBeMisspelt: false)).ToList().ForEach(part => Add(all, part));
            if (all.Clauses.Count > 0)
            {
                all.Boost = Meant;
                any.Add(all);
            }
        }

        return any.Disjuncts.Count == 0 ? null : any;
    }

    private Query? OfWord(string word, string own, bool mayBeMisspelt)
    {
        if (IsSilent(word, own))
        {
            return null;
        }

        if (Exactly(word, own, 1) is { } exact)
        {
            return exact;
        }

        var others = languages.Where(other => other != own && !IsSilent(word, other)).Select(other => Exactly(word, other, OtherLanguage)).OfType<Query>().ToList();
        if (others.Count > 0)
        {
            return AnyOf(others);
        }

        return mayBeMisspelt && !languages.Any(other => IsSilent(word, other))
            ? Nearly(word, own, Misspelt) ?? AnyOf([.. languages.Where(other => other != own).Select(other => Nearly(word, other, Misspelt * OtherLanguage)).OfType<Query>()])
            : null;
    }

    private static bool IsSilent(string word, string own) => WordAnalyzers.Of(own, WordForm.Stem).WordsOf(word).Count == 0;

    private static DisjunctionMaxQuery? AnyOf(IReadOnlyCollection<Query> parts)
    {
        if (parts.Count == 0)
        {
            return null;
        }

        var any = new DisjunctionMaxQuery(Tie);
        any.Add([.. parts]);
        return any;
    }

    private DisjunctionMaxQuery? Exactly(string word, string own, float weight)
    {
        var stem = string.Concat(WordAnalyzers.Of(own, WordForm.Stem).WordsOf(word));
        List<Query> parts = [];
        foreach (var (part, form, fieldWeight) in Fields)
        {
            foreach (var term in form == WordForm.Stem ? [stem] : RootsOf(word, own))
            {
                AddTerm(parts, new Term(WordField.Name(part, form, own), term), fieldWeight * weight);
            }
        }

        return AnyOf(parts);
    }

    /// <summary>As typed, and as it would be with the accent that a past tense bears and that people leave out.</summary>
    private static IEnumerable<string> RootsOf(string word, string own)
    {
        var analyzer = WordAnalyzers.Of(own, WordForm.Root);
        var typed = analyzer.WordsOf(word);
        return own != "es" || "aeio".IndexOf(word[^1], StringComparison.Ordinal) is not (>= 0 and var vowel) ? typed : typed.Concat(analyzer.WordsOf(word[..^1] + "áéíó"[vowel])).Distinct();
    }

    /// <summary>The words of the index that differ from the typed one in a letter or two.</summary>
    private DisjunctionMaxQuery? Nearly(string word, string own, float weight)
    {
        var field = WordField.Name(WordField.Whole, WordForm.Stem, own);
        if (WordAnalyzers.Of(own, WordForm.Stem).WordsOf(word) is not [{ Length: > 3 } stem])
        {
            return null;
        }

        List<Query> parts = [];
        foreach (var (found, likeness, _) in Vocabulary.Of(reader).Near(field, stem).OrderByDescending(candidate => candidate.Likeness).ThenByDescending(candidate => candidate.Documents).Take(CandidatesMax))
        {
            foreach (var (part, _, fieldWeight) in Fields.Where(known => known.Form == WordForm.Stem))
            {
                AddTerm(parts, new Term(WordField.Name(part, WordForm.Stem, own), found), fieldWeight * weight * likeness);
            }
        }

        return AnyOf(parts);
    }

    private void AddTerm(List<Query> parts, Term term, float weight)
    {
        if (reader.DocFreq(term) == 0)
        {
            return;
        }

        parts.Add(new TermQuery(term) { Boost = weight });
        if (term.Field == WordField.Name(WordField.Whole, WordForm.Stem, language))
        {
            _marked.Add(term.Text);
        }
    }
}
