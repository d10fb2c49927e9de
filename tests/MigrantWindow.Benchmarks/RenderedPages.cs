using Microsoft.AspNetCore.Hosting;
using MigrantWindow.Browser.Tests;
using MigrantWindow.Testing;

namespace MigrantWindow.Benchmarks;

/// <summary>Pages rendered afresh with ten thousand articles in the database: CPU of the server alone, and what it asks the database.</summary>
public static class RenderedPages
{
    private const double CpuLimit = 1, QueryLimit = 3;
    private const int WarmUp = 400, Requests = 500;

    private static IEnumerable<PageKind> Kinds => PageKinds.InSpanish.Where(kind => kind is { Found: true, IsForm: false });

    public static async Task MeasureAsync(PublishedProgram program)
    {
        var database = program.NewDatabase();
        await using var app = new LargeApp(database);
        await app.WithDatabaseAsync(ManyArticles.AddAsync);
        var queries = await QueriesAsync(app);

        using var running = await program.StartAsync(database, cacheSeconds: 0);
        using var http = new HttpClient { BaseAddress = running.Url };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var table = new Table(
            $"Rendered page, cache off, {ManyArticles.Count} articles", "page", "CPU ms a request, limit", "queries, limit", "tables read whole");

        foreach (var kind in Kinds)
        {
            await AskAsync(http, kind.Path, WarmUp);
        }

        foreach (var kind in Kinds)
        {
            await AskAsync(http, kind.Path, WarmUp);
            var before = running.Cpu;
            await AskAsync(http, kind.Path, Requests);
            var cpu = (running.Cpu - before).TotalMilliseconds / Requests;
            var asked = queries[kind.Path];
            table.Add(kind.Name, Table.AtMost(cpu, CpuLimit), Table.AtMost(asked.Count, QueryLimit), string.Join(", ", asked.SelectMany(query => query.Scans).Distinct()));
        }

        table.Print();
    }

    private static async Task AskAsync(HttpClient http, string path, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        }
    }

    private static async Task<Dictionary<string, IReadOnlyList<Query>>> QueriesAsync(LargeApp app)
    {
        using var http = app.CreateClient();
        using var watch = new QueryWatch();
        Dictionary<string, IReadOnlyList<Query>> queries = [];
        foreach (var kind in Kinds)
        {
            watch.Forget();
            await http.GetByteArrayAsync(new Uri(kind.Path, UriKind.Relative));
            queries[kind.Path] = await watch.ExplainAsync(app.Database);
        }

        return queries;
    }

    private sealed class LargeApp(string database) : PortalApp
    {
        public string Database => $"Data Source={database}";

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("ConnectionStrings:Window", Database);
        }
    }
}
