using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Tests.Crawl;

/// <summary>The shipped portal, walked once from <c>/</c> along every link inside it, the way a reader without JavaScript would.</summary>
public sealed class CrawledPortal : IAsyncLifetime
{
    public const string Site = "https://portal.test";

    private const int MaxHops = 2;

    private readonly Dictionary<string, HtmlPage> _pages = [];
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _files = [];

    /// <summary>Every HTML page by the address it finally has.</summary>
    public IReadOnlyDictionary<string, HtmlPage> Pages => _pages;

    /// <summary>Links that led to no page, with the page they stand on.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>What was reached and is no page: styles, icons, tables.</summary>
    public IReadOnlySet<string> Files => _files;

    /// <summary>What the sitemap tells search engines.</summary>
    public IReadOnlyList<string> Sitemap { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await using var app = new PortalApp();
        using var http = app.CreateClient(new() { AllowAutoRedirect = false });
        await app.WithDatabaseAsync(async db =>
            Sitemap = await MigrantWindow.Web.OpenData.Sitemap.PathsAsync(db, app.Services.GetRequiredService<PortalLanguages>(), app.Clock, CancellationToken.None));

        Queue<(string Path, string On)> waiting = new([("/", "the address bar")]);
        HashSet<string> seen = ["/"];
        while (waiting.TryDequeue(out var next))
        {
            if (await OpenAsync(http, next.Path, next.On) is { } page)
            {
                foreach (var target in TargetsOf(page.Value).Where(seen.Add))
                {
                    waiting.Enqueue((target, page.Key));
                }
            }
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<KeyValuePair<string, HtmlPage>?> OpenAsync(HttpClient http, string path, string on)
    {
        var at = path;
        for (var hops = 0; hops <= MaxHops; hops++)
        {
            var response = await http.GetAsync(new Uri(at, UriKind.Relative));
            if (response.Headers.Location is { } moved)
            {
                at = moved.ToString();
                continue;
            }

            if (response.StatusCode != HttpStatusCode.OK)
            {
                _faults.Add($"{path} on {on}: {(int)response.StatusCode}");
                return null;
            }

            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                _files.Add(at);
                return null;
            }

            var page = await HtmlPage.ReadAsync(response);
            return _pages.TryAdd(at, page) ? new(at, page) : null;
        }

        _faults.Add($"{path} on {on}: more than {MaxHops} redirects");
        return null;
    }

    /// <summary>Those that search engines may follow; forms, to which the others lead, have tests of their own.</summary>
    private static IEnumerable<string> TargetsOf(HtmlPage page) => page.Document.QuerySelectorAll("[href]:not([rel~=nofollow]), [src]")
        .SelectMany(element => new[] { element.GetAttribute("href"), element.GetAttribute("src") })
        .OfType<string>()
        .Select(target => target.StartsWith(Site, StringComparison.Ordinal) ? target[Site.Length..] : target)
        .Where(target => target.StartsWith('/'))
        .Select(target => target.Split('#')[0]);
}
