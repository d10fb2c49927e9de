using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Testing;
using MigrantWindow.Web.Search;

namespace MigrantWindow.Web.Tests.Search;

/// <summary>The portal with its search. On a folder that is given, it is one of several nodes on one database.</summary>
public sealed class SearchApp : PortalApp
{
    private readonly string? _shared;

    public SearchApp()
    {
    }

    /// <param name="shared">Where the database and the indexes of all nodes lie.</param>
    /// <param name="cacheSeconds">How long it keeps pages.</param>
    internal SearchApp(string shared, int cacheSeconds = 0) => (_shared, CacheSeconds) = (shared, cacheSeconds);

    public SearchIndex Index => Services.GetRequiredService<SearchIndex>();

    protected override string DataFolder => _shared ?? base.DataFolder;

    protected override bool HasSearch => true;

    protected override int CacheSeconds { get; }

    public Task IndexedAsync() => Eventually.IsAsync(() => Index.IsReady, "the search index is built");

    /// <summary>What a search of the English site finds, by the ends of its addresses.</summary>
    public async Task<IReadOnlyList<string>> FoundAsync(string words, string language = "en", string? office = null)
    {
        var page = await new Visitor(CreateClient(new() { AllowAutoRedirect = false })).OpenAsync($"/{language}/{(language == "es" ? "buscar" : "search")}?q={Uri.EscapeDataString(words)}&office={office}");
        return [.. page.Document.QuerySelectorAll("ol.results h2 a").Select(link => link.GetAttribute("href")!)];
    }

    /// <summary>Asks again and again while seconds pass on the portal's clock, for what works in the background looks each second.</summary>
    public Task ComesAboutAsync(Func<Task<bool>> condition, string what) => Eventually.IsAsync(
        () =>
        {
            Clock.Advance(SearchUpkeep.Interval);
            return condition();
        },
        what);

    public Task FindsAsync(string words, string end) => ComesAboutAsync(async () => (await FoundAsync(words)).Any(path => path.EndsWith(end, StringComparison.Ordinal)), $"“{words}” finds {end}");

    public Task FindsNothingAsync(string words) => ComesAboutAsync(async () => Index.IsReady && (await FoundAsync(words)).Count == 0, $"“{words}” finds nothing");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (_shared is not null)
        {
            builder.UseSetting("Search:Folder", Path.Combine(_shared, "search"));
        }
    }
}
