namespace MigrantWindow.Web.Search;

/// <summary>What a search found.</summary>
/// <param name="IsReady">False: the index is being made, and nothing can be said yet.</param>
/// <param name="Total">How many things, at most <see cref="PortalSearch.HitsMax"/>.</param>
/// <param name="Results">Those of the page that was asked for.</param>
public sealed record SearchAnswer(bool IsReady, int Total, IReadOnlyList<SearchResult> Results)
{
    public static SearchAnswer NotReady { get; } = new(false, 0, []);
    public static SearchAnswer Nothing { get; } = new(true, 0, []);
}
