using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Testing;
using MigrantWindow.Web.Search;

namespace MigrantWindow.Web.Tests.Search;

/// <summary>The portal with the shipped content alone, so that what other tests add is not found.</summary>
public sealed class SearchApp : PortalApp
{
    /// <summary>The index of the portal under test.</summary>
    public SearchIndex Index => Services.GetRequiredService<SearchIndex>();

    public Task IndexedAsync() => Eventually.IsAsync(() => Index.IsReady, "the search index is built");
}
