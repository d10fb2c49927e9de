using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace MigrantWindow.Web.Search;

/// <summary>The names of indexed things.</summary>
internal static class SearchNames
{
    private const int Most = 20_000;

    /// <returns>What names one of the facts.</returns>
    public static List<(ThingKind Kind, int Id)> Naming(IndexSearcher searcher, IEnumerable<string> facts)
    {
        BooleanQuery query = [.. facts.Take(BooleanQuery.MaxClauseCount).Select(fact => new BooleanClause(new TermQuery(new Term(DocumentFields.Fact, fact)), Occur.SHOULD))];
        return [.. searcher.Search(query, Most).ScoreDocs.Select(hit => Parse(searcher.Doc(hit.Doc).Get(DocumentFields.Name, CultureInfo.InvariantCulture)))];
    }

    private static (ThingKind Kind, int Id) Parse(string name) =>
        name.Split('-') is [var kind, var id] ? (Enum.Parse<ThingKind>(kind), int.Parse(id, CultureInfo.InvariantCulture)) : throw new FormatException("No name of a thing.");
}
