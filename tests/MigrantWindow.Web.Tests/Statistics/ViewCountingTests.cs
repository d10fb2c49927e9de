using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Testing;
using MigrantWindow.Web.Statistics;

namespace MigrantWindow.Web.Tests.Statistics;

/// <summary>Each view of a page is counted, wherever it comes from, and nothing else.</summary>
public sealed class ViewCountingTests : IAsyncDisposable
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(PortalApp.Start.Date);

    private readonly string _folder = Directory.CreateTempSubdirectory("counted").FullName;
    private readonly CountingNode _app;

    public ViewCountingTests() => _app = new CountingNode(_folder);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Views_count_when_a_page_is_made_when_it_is_ready_and_when_the_cache_or_the_browser_has_it()
    {
        var visitor = _app.NewVisitor();
        var made = await visitor.GetAsync("/es/la-union");
        var ready = await visitor.GetAsync("/es/la-union");
        var cached = await visitor.GetAsync("/es/la-union", ("Cache-Control", "max-age=0"));
        var unchanged = await visitor.GetAsync("/es/la-union", ("If-None-Match", made.Headers.ETag!.ToString()));
        await visitor.GetAsync("/en/la-union");

        await _app.SaveAsync();

        Assert.Equal((false, true, HttpStatusCode.NotModified), (made.Headers.Age.HasValue, ready.Headers.Age.HasValue, unchanged.StatusCode));
        Assert.Equal(HttpStatusCode.OK, cached.StatusCode);
        Assert.Equal([("en", Today, 1), ("es", Today, 4)], await _app.StoredAsync("o.la-union"));
    }

    [Fact]
    public async Task A_hundred_readers_at_once_are_a_hundred_views()
    {
        var visitor = _app.NewVisitor();
        await visitor.GetAsync("/es/glosario");

        await Task.WhenAll(Enumerable.Range(0, 99).Select(_ => visitor.GetAsync("/es/glosario")));
        await _app.SaveAsync();

        Assert.Equal(("es", Today, 100), Assert.Single(await _app.StoredAsync("g")));
    }

    [Fact]
    public async Task What_is_no_page_for_readers_is_not_counted()
    {
        var visitor = _app.NewVisitor();
        foreach (var path in (string[])["/es/la-union/derechos/no-existe", "/es/nada", "/", "/la-union", "/es/opinion/h", "/es/cifras.csv", "/sitemap.xml", "/account/sign-in", "/admin", "/preview/x", "/es/la-union?q=1&q=2"])
        {
            await visitor.GetAsync(path);
        }

        await _app.SaveAsync();

        Assert.Equal(["o.la-union"], await _app.AskAsync(db => db.CountedPages.Select(page => page.Page).ToListAsync()));
        Assert.Equal(["/es/la-union"], await _app.AskAsync(db => db.CountedPages.Select(page => page.Path).ToListAsync()));
    }

    [Fact]
    public async Task Each_minute_is_saved_by_itself_and_the_last_one_when_the_portal_stops()
    {
        var visitor = _app.NewVisitor();
        await visitor.GetAsync("/es/cifras");
        await Eventually.IsAsync(
            async () =>
            {
                _app.Clock.Advance(ViewSaving.Interval);
                return (await _app.StoredAsync("f")).Count > 0;
            },
            "a minute was saved");

        await visitor.GetAsync("/es/cifras");
        await _app.DisposeAsync();

        await using var next = new CountingNode(_folder);
        Assert.Equal(2, (await next.StoredAsync("f")).Sum(day => day.Views));
    }

    [Fact]
    public async Task A_view_belongs_to_its_day_in_El_Salvador()
    {
        var visitor = _app.NewVisitor();
        await visitor.GetAsync("/es");
        await _app.SaveAsync();
        _app.Clock.Advance(TimeSpan.FromHours(14) + TimeSpan.FromMinutes(59)); // a minute to midnight there, long past it in UTC
        await _app.SaveAsync();
        await visitor.GetAsync("/es");
        await _app.SaveAsync();
        _app.Clock.Advance(TimeSpan.FromMinutes(2));
        await _app.SaveAsync();
        await visitor.GetAsync("/es");
        await _app.SaveAsync();

        Assert.Equal([("es", Today, 2), ("es", Today.AddDays(1), 1)], await _app.StoredAsync("h"));
    }

    [Fact]
    public async Task Two_nodes_that_save_at_the_same_time_add_up()
    {
        await using var other = new CountingNode(_folder);
        foreach (var turn in Enumerable.Range(1, 5))
        {
            foreach (var node in (CountingNode[])[_app, other])
            {
                for (var view = 0; view < turn; view++)
                {
                    await node.NewVisitor().GetAsync("/fr");
                }
            }

            await Task.WhenAll(_app.SaveAsync(), other.SaveAsync());
        }

        Assert.Equal(("fr", Today, 30), Assert.Single(await _app.StoredAsync("h")));
    }

    [Fact]
    public async Task What_the_database_cannot_take_now_is_saved_later_and_once()
    {
        var visitor = _app.NewVisitor();
        await visitor.GetAsync("/es/cifras");
        await _app.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE DailyViews RENAME TO Gone"));
        await _app.SaveAsync();
        await visitor.GetAsync("/es/cifras");
        await _app.SaveAsync();

        await _app.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Gone RENAME TO DailyViews"));
        await _app.SaveAsync();
        await _app.SaveAsync();

        Assert.Equal(("es", Today, 2), Assert.Single(await _app.StoredAsync("f")));
    }

    [Fact]
    public async Task An_article_is_one_page_at_each_office_and_keeps_its_count_when_it_moves()
    {
        var data = new TestData(_app);
        var article = await data.ArticleAsync();
        var visitor = _app.NewVisitor();
        await visitor.GetAsync($"/en/la-union/rights/{article.Key}-en");
        await visitor.GetAsync($"/en/la-hachadura/rights/{article.Key}-en");
        await _app.SaveAsync();

        await data.WithDatabaseAsync(db => db.ArticleTranslations.Where(text => text.ArticleId == article.Id && text.Culture == "en").ExecuteUpdateAsync(set => set.SetProperty(text => text.Slug, "elsewhere")));
        await visitor.GetAsync("/en/la-union/rights/elsewhere");
        await _app.SaveAsync();

        Assert.Equal(("en", Today, 2), Assert.Single(await _app.StoredAsync($"a{article.Id}.la-union")));
        Assert.Equal(("en", Today, 1), Assert.Single(await _app.StoredAsync($"a{article.Id}.la-hachadura")));
        Assert.Equal("/en/la-union/rights/elsewhere", await _app.AskAsync(db => db.CountedPages.Where(page => page.Page == $"a{article.Id}.la-union").Select(page => page.Path).SingleAsync()));
    }
}
