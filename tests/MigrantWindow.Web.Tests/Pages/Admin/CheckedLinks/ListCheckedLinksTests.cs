using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Domain.Links;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.Tests.Pages.Admin.CheckedLinks;

public sealed class ListCheckedLinksTests(PortalApp app) : IClassFixture<PortalApp>
{
    private readonly TestData _data = new(app);
    private readonly StaffData _staff = new(app);

    [Fact]
    public async Task Links_of_sources_institutions_and_live_texts_are_asked_and_what_is_broken_is_shown_with_where_it_stands()
    {
        var (host, key) = ($"{TestData.NewKey("host")}.example", TestData.NewKey("institution"));
        var article = await _data.ArticleAsync(html: $"""<p><a href="https://{host}/a?x=1&amp;y=2">x</a> <a href="/es/in">in</a> <a href="https://{host}/a?x=1&amp;y=2">again</a></p>""");
        await app.WithDatabaseAsync(async db =>
        {
            db.Add(new Institution(key, null, TestData.Words("Institution"), TestData.Words("Role"), new Uri($"https://{host}/site")));
            await db.SaveChangesAsync();
        });

        await RunAsync();

        var page = await PageWithAsync($"https://{host}/a?x=1&y=2");
        var row = page.Text($"tr:has(a[href='https://{host}/a?x=1&y=2'])");
        Assert.Contains("not asked: it leads into a network that is not public", row, StringComparison.Ordinal);
        Assert.Contains($"Article {article.Key} (en)Article {article.Key} (es)Article {article.Key} (fr)", row.Replace(" Article", "Article", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"Institution {key}", (await PageWithAsync($"https://{host}/site")).Text($"tr:has(a[href='https://{host}/site'])"), StringComparison.Ordinal);
        Assert.Contains("the setting Links:Check is off", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_stands_nowhere_any_more_goes_and_a_good_one_is_not_shown()
    {
        var host = $"{TestData.NewKey("host")}.example";
        var article = await _data.ArticleAsync(html: $"""<p><a href="https://{host}/gone">x</a></p>""");
        await RunAsync();
        Assert.Equal(1, await CountAsync(host));

        await app.WithDatabaseAsync(db => db.CheckedLinks.Where(link => link.Url.Contains(host)).ExecuteUpdateAsync(set => set.SetProperty(link => link.State, LinkState.Ok)));
        Assert.Null(await FindAsync($"https://{host}/gone"));

        await app.WithDatabaseAsync(db => db.Publications.Where(t => t.Translation.ArticleId == article.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.Html, "<p>Nothing</p>")));
        await RunAsync();
        Assert.Equal(0, await CountAsync(host));
    }

    [Fact]
    public async Task Nobody_is_asked_twice_a_day()
    {
        await _data.ArticleAsync(html: $"""<p><a href="https://{TestData.NewKey("host")}.example/">x</a></p>""");
        await RunAsync();

        Assert.Equal(0, await RunAsync());
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.NotEqual(0, await RunAsync());
    }

    [Fact]
    public async Task Whoever_edits_no_content_does_not_see_them() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _staff.SignedInAsync(await _staff.StaffAsync(Roles.Iom, Roles.Administrator))).GetAsync("/admin/links")).StatusCode);

    private async Task<HtmlPage> PageWithAsync(string url) => await FindAsync(url) ?? throw new InvalidOperationException($"No page shows {url}.");

    private async Task<HtmlPage?> FindAsync(string url)
    {
        var visitor = await EditorAsync();
        for (var next = "/admin/links"; next is not null;)
        {
            var page = await visitor.OpenAsync(next);
            if (page.Has($"a[href='{url}']"))
            {
                return page;
            }

            next = page.Document.QuerySelector("main a[href*='after=']")?.GetAttribute("href");
        }

        return null;
    }

    private async Task<Visitor> EditorAsync() => await _staff.SignedInAsync(await _staff.StaffAsync(Roles.Iom, Roles.Caseworker));

    private Task<int> CountAsync(string host) => app.AskAsync(db => db.CheckedLinks.CountAsync(link => link.Url.Contains(host)));

    /// <summary>Every name leads to this machine, so none is asked.</summary>
    private async Task<int> RunAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        using var probe = new LinkProbe(app.Clock, new ProbeNetwork((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), LinkProbe.HttpsPort));
        return await ActivatorUtilities.CreateInstance<LinkCheck>(scope.ServiceProvider, probe).RunAsync(default);
    }
}
