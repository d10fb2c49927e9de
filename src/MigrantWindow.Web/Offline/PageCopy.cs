using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Offline;

/// <summary>A page is being made to be taken along and read later, without the portal: a feature of the request that makes it. Such a page says nothing that
/// is true only now, such as whether an office is open.</summary>
public sealed class PageCopy
{
    /// <summary>Stands in a copy where the day goes on which it was made.</summary>
    public const string Day = "{{day}}";

    private readonly HashSet<string> _tags = [];

    /// <summary>What evicts the page, see <see cref="Caching.CacheTags"/>.</summary>
    public IReadOnlySet<string> Tags => _tags;

    /// <summary>The page that was made; nothing where there was none.</summary>
    public PublicPage? Page { get; private set; }

    public void IsOf(PublicPage page) => Page = page;

    public void Tag(IEnumerable<string> tags) => _tags.UnionWith(tags);
}

public static class PageCopyExtensions
{
    /// <summary>Whether the page is made to be taken along.</summary>
    public static bool IsCopy(this HttpContext http) => http.Features.Get<PageCopy>() is not null;
}
