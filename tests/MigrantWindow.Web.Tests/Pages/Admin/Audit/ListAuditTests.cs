using System.Net;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Audit;

public sealed class ListAuditTests(PortalApp app) : AuditTest(app)
{
    [Fact]
    public async Task Entries_are_found_by_person_act_thing_and_dates()
    {
        var who = TestData.NewKey("Rosa");
        await EntryAsync(who, "office first", on: "2026-02-10 00:00");
        await EntryAsync(who, "office second", AuditAction.AlertAdded, on: "2026-02-11 23:59");
        await EntryAsync(who, "staff 7", AuditAction.StaffChanged, on: "2026-02-12 00:00");
        var visitor = await ReaderAsync();

        Assert.Equal(["staff 7", "office second", "office first"], await FindAsync(visitor, $"who={who.ToUpperInvariant()}"));
        Assert.Equal(["office second", "office first"], await FindAsync(visitor, $"who={who}&thing=office"));
        Assert.Equal(["office second"], await FindAsync(visitor, $"who={who}&what=AlertAdded"));
        Assert.Equal(["office second", "office first"], await FindAsync(visitor, $"who={who}&from=2026-02-10&until=2026-02-11"));
        Assert.Equal(["staff 7"], await FindAsync(visitor, $"who={who}&from=2026-02-12"));
        Assert.Empty(await FindAsync(visitor, $"who={who}&until=2026-02-09"));
        Assert.Empty(await FindAsync(visitor, $"who={who}%25"));
    }

    [Fact]
    public async Task Pages_keep_the_filter_and_follow_each_other_without_gap_or_repetition()
    {
        var who = TestData.NewKey("Mateo");
        for (var number = 1; number <= 120; number++)
        {
            await EntryAsync(who, $"window {number}");
            await EntryAsync("Somebody else");
        }

        var visitor = await ReaderAsync();
        var seen = new List<string>();
        var pages = 0;
        for (var next = $"/admin/audit?who={who}"; next is not null; pages++)
        {
            var page = await visitor.OpenAsync(next);
            seen.AddRange(ThingsIn(page));
            next = page.Document.QuerySelector("main a[href*='before=']")?.GetAttribute("href");
        }

        Assert.Equal(3, pages);
        Assert.Equal(Enumerable.Range(1, 120).Reverse().Select(number => $"window {number}"), seen);
    }

    [Theory]
    [InlineData("from=yesterday")]
    [InlineData("until=2026-02-30")]
    [InlineData("from=9999-12-31")]
    public async Task A_date_that_is_none_is_said_and_the_form_keeps_what_was_typed(string query)
    {
        var page = await (await ReaderAsync()).OpenAsync($"/admin/audit?who=ana&{query}");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Enter a date such as 2026-03-05", page.Errors, StringComparison.Ordinal);
        Assert.Equal("ana", page.Document.GetElementById("who")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Where_nothing_fits_the_page_says_so()
    {
        var page = await (await ReaderAsync()).OpenAsync($"/admin/audit?who={new string('q', 5000)}&what=Nothing&thing=<script>");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Nothing fits.", page.Main, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> FindAsync(Visitor visitor, string query) => ThingsIn(await visitor.OpenAsync($"/admin/audit?{query}"));

    private static IEnumerable<string> ThingsIn(HtmlPage page) => page.Document.QuerySelectorAll("main tbody tr").Select(row => row.Children[3].TextContent);
}
