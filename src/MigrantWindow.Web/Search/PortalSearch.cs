using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Search;

/// <summary>Answers what people look for, from the index of this node.</summary>
public sealed class PortalSearch(SearchIndex index, SynonymBook synonyms, PortalLanguages languages)
{
    public const int PageSize = 10;

    /// <summary>Nobody reads further.</summary>
    public const int HitsMax = 50;

    public const int SuggestionsMax = 6;

    /// <summary>What fits so much worse than the best is not what was asked for.</summary>
    private const float LeastLikeness = 0.2f;

    /// <param name="office">Slug; only what it offers. Nothing: everything.</param>
    /// <param name="firstOffice">Slug of the office that pages lead to which every office has.</param>
    /// <param name="page">1 or more.</param>
    public SearchAnswer Find(string? asked, string language, string? office, string firstOffice, int page)
    {
        var words = SearchWords.Of(asked);
        return words.Count == 0 ? SearchAnswer.Nothing : index.Ask(searcher => Find(searcher, words, language, office, firstOffice, page)) ?? SearchAnswer.NotReady;
    }

    /// <summary>Titles that begin, in any of their words, as the last word does; all other words stand in them.</summary>
    public IReadOnlyList<string> Suggest(string? asked, string language, string? office)
    {
        var words = SearchWords.Of(asked);
        return words.Count == 0 || words[^1].Length < 2 ? [] : index.Ask(searcher => Suggest(searcher, words, language, office)) ?? [];
    }

    private SearchAnswer Find(IndexSearcher searcher, IReadOnlyList<string> words, string language, string? office, string firstOffice, int page)
    {
        var builder = new QueryBuilder(searcher.IndexReader, synonyms, language, [.. languages.All.Select(known => known.Code)]);
        if (builder.Of(words) is not { } query)
        {
            return SearchAnswer.Nothing;
        }

        var ranked = Ranked(searcher, searcher.Search(query, Readable(language, office), HitsMax).ScoreDocs);
        var snippets = new Snippets(builder.Marked, language);
        var shown = ranked.Skip((Math.Clamp(page, 1, HitsMax / PageSize) - 1) * PageSize).Take(PageSize);
        return new SearchAnswer(true, ranked.Count, [.. shown.Select(hit => Result(searcher.Doc(hit, DocumentFields.ShownIn(language)), language, office ?? firstOffice, snippets))]);
    }

    /// <summary>By likeness and the weight of the kind; what was confirmed last comes first among equals.</summary>
    private static List<int> Ranked(IndexSearcher searcher, ScoreDoc[] hits)
    {
        if (hits.Length == 0)
        {
            return [];
        }

        var (weights, confirmed) = (MultiDocValues.GetNumericValues(searcher.IndexReader, DocumentFields.Weight), MultiDocValues.GetNumericValues(searcher.IndexReader, DocumentFields.Confirmed));
        var scored = hits.Select(hit => (hit.Doc, Score: hit.Score * weights.Get(hit.Doc) / DocumentFields.WeightUnit)).ToList();
        var least = scored.Max(hit => hit.Score) * LeastLikeness;
        return [.. scored.Where(hit => hit.Score >= least).OrderByDescending(hit => hit.Score).ThenByDescending(hit => confirmed.Get(hit.Doc)).Select(hit => hit.Doc)];
    }

    private static List<string> Suggest(IndexSearcher searcher, IReadOnlyList<string> words, string language, string? office)
    {
        var field = WordField.Name(WordField.Title, WordForm.Plain, language);
        BooleanQuery query =
        [
            .. words.SkipLast(1).Select(word => new BooleanClause(new TermQuery(new Term(field, word)), Occur.MUST)),
            new BooleanClause(new PrefixQuery(new Term(field, words[^1])), Occur.MUST),
        ];
        var hits = searcher.Search(query, Readable(language, office), SuggestionsMax * 2).ScoreDocs;
        return [.. hits.Select(hit => searcher.Doc(hit.Doc).Get(DocumentFields.Stored(WordField.Title, language), CultureInfo.InvariantCulture)).OfType<string>().Distinct().Take(SuggestionsMax)];
    }

    private static QueryWrapperFilter Readable(string language, string? office)
    {
        BooleanQuery query = [new BooleanClause(new TermQuery(new Term(DocumentFields.Readable, language)), Occur.MUST)];
        if (office is not null)
        {
            BooleanQuery offered = [.. new[] { office, DocumentFields.EveryOffice }.Select(slug => new BooleanClause(new TermQuery(new Term(DocumentFields.Office, slug)), Occur.SHOULD))];
            query.Add(offered, Occur.MUST);
        }

        return new QueryWrapperFilter(query);
    }

    private static SearchResult Result(Document document, string language, string office, Snippets snippets)
    {
        string? Get(string field) => document.Get(field, CultureInfo.InvariantCulture);
        var own = Get(DocumentFields.Stored(WordField.Title, language)) is null ? Language.Source : language;
        string Word(string part) => Get(DocumentFields.Stored(part, own)) ?? "";
        var offices = document.GetValues(DocumentFields.Office, CultureInfo.InvariantCulture);
        var starts = long.Parse(Get(DocumentFields.Starts)!, CultureInfo.InvariantCulture);
        return new SearchResult(
            Enum.Parse<ThingKind>(Get(DocumentFields.Kind)!), int.Parse(Get(DocumentFields.Name)!.Split('-')[1], CultureInfo.InvariantCulture), Get(DocumentFields.Key)!,
            Enum.TryParse<Section>(Get(DocumentFields.Section), out var section) ? section : null, own, Word("slug"), Word(WordField.Title), snippets.Of(Word(WordField.Summary), Word(WordField.Body)),
            offices.Contains(DocumentFields.EveryOffice) || offices.Contains(office) ? office : offices[0], starts == 0 ? null : new DateTime(starts, DateTimeKind.Utc));
    }
}
