using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Testing;
using MigrantWindow.Web.Search;

namespace MigrantWindow.Benchmarks;

/// <summary>How long the index takes for ten thousand articles, how soon a change is found, and how long each query of real life takes.</summary>
public static class Searches
{
    private const double QueryLimit = 5, ChangeLimit = 2;
    private const int Rounds = 20;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    public static async Task MeasureAsync()
    {
        await using var app = new LargeApp();
        var data = new TestData(app);
        await app.WithDatabaseAsync(ManyArticles.AddAsync);
        var (index, search) = (app.Services.GetRequiredService<SearchIndex>(), app.Services.GetRequiredService<PortalSearch>());
        await Eventually.IsAsync(() => index.IsReady && Finds(search, $"Title {ManyArticles.Count}"), "everything is found");
        await Eventually.IsAsync(() => TimeProvider.System.GetUtcNow() - Directory.GetLastWriteTimeUtc(index.Folder) > Quiet, "the index is at rest");

        var times = new Table($"Search, {ManyArticles.Count} articles", "what", "milliseconds at the 50th percentile", "at the 99th, limit");
        var queries = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "Queries.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        Measure(times, "query with its first ten results", queries, query => search.Find(query[1], query[0], null, "la-union", 1));
        Measure(times, "suggestions while typing", queries, query => search.Suggest(query[1], query[0], null));
        times.Print();

        var since = Stopwatch.StartNew();
        var article = await data.ArticleAsync(html: "<p>About quokkas</p>");
        await Eventually.IsAsync(() => Finds(search, "quokkas"), $"{article.Key} is found");
        var change = new Table("A new article is found", "seconds after it was saved, limit");
        change.Add(Table.AtMost(since.Elapsed.TotalSeconds, ChangeLimit));
        change.Print();
    }

    private static bool Finds(PortalSearch search, string words) => search.Find(words, "en", null, "la-union", 1).Total > 0;

    private static void Measure(Table table, string what, List<string[]> queries, Action<string[]> ask)
    {
        queries.ForEach(ask);
        List<double> taken = [];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var query in queries)
            {
                var since = Stopwatch.GetTimestamp();
                ask(query);
                taken.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            }
        }

        taken.Sort();
        table.Add(what, taken[taken.Count / 2].ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), Table.AtMost(taken[taken.Count * 99 / 100], QueryLimit));
    }

    private sealed class LargeApp : PortalApp
    {
        protected override bool HasSearch => true;
    }
}
