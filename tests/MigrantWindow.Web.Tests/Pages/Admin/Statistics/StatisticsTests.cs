using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Statistics;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Tests.Pages.Feedback;

namespace MigrantWindow.Web.Tests.Pages.Admin.Statistics;

public sealed class StatisticsTests(PortalApp app) : AdminTest(app)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(PortalApp.Start.Date);

    [Fact]
    public async Task Staff_see_what_is_read_most_and_least_at_their_offices_and_no_small_number()
    {
        var (office, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        await CountAsync(office, "Much read", (Today, 120), (Today.AddDays(-1), 5));
        await CountAsync(office, "Little read", (Today, 9));
        await CountAsync(foreign, "Of others", (Today, 777));
        var staff = await SignedInAsync(Roles.Municipality, office);

        var page = await staff.OpenAsync(Links.Statistics);

        Assert.Equal(["Much read", "Little read"], Titles(page, "most"));
        Assert.Equal(["Little read", "Much read"], Titles(page, "least"));
        Assert.Contains("125", page.Text("section[aria-labelledby=most]"), StringComparison.Ordinal);
        Assert.Contains("<10", page.Text("section[aria-labelledby=most]"), StringComparison.Ordinal);
        Assert.Contains("129", page.Text("section[aria-labelledby=views] table"), StringComparison.Ordinal);
        Assert.Contains("<10", page.Text("section[aria-labelledby=views] table"), StringComparison.Ordinal);
        Assert.DoesNotContain("777", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Of others", page.Main, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("svg.chart"), chart => Assert.NotEmpty(page.Document.GetElementById(chart.GetAttribute("aria-labelledby")!)!.TextContent));
        Assert.Equal(2, page.Document.QuerySelectorAll("svg.chart").Length);
    }

    [Fact]
    public async Task IOM_sees_all_offices_and_chooses_one_and_the_days()
    {
        var (first, second) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        await CountAsync(first, "Of the first", (Today.AddDays(-20), 44));
        await CountAsync(second, "Of the second", (Today, 44));
        var iom = await SignedInAsync(Roles.Iom);

        var month = await iom.OpenAsync($"{Links.Statistics}?office={first.Id}&days=30");
        var week = await iom.OpenAsync($"{Links.Statistics}?office={first.Id}&days=7");

        Assert.Equal(["Of the first"], Titles(month, "most"));
        Assert.Empty(Titles(week, "most"));
        Assert.Equal(["Of the first"], Titles(week, "least"));
        Assert.Equal(["Of the second"], Titles(await iom.OpenAsync($"{Links.Statistics}?office={second.Id}&days=365"), "most"));
        Assert.Empty(Titles(await (await SignedInAsync(Roles.Ombudsman, second)).OpenAsync($"{Links.Statistics}?office={first.Id}"), "least"));
    }

    [Fact]
    public async Task The_file_has_a_line_for_each_page_language_and_day_without_small_numbers_and_formulas()
    {
        var office = await Data.OfficeAsync();
        await CountAsync(office, "=cmd|' /C calc'!A0", (Today, 10), (Today.AddDays(-1), 9), (Today.AddDays(-40), 50));

        var response = await (await SignedInAsync(Roles.Ombudsman, office)).GetAsync($"{Links.StatisticsCsv}?days=30");

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Equal($"{Today.AddDays(-1):yyyy-MM-dd},'=cmd|' /C calc'!A0,/en/{office.Slug},en,<10", lines[1]);
        Assert.EndsWith(",en,10", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_readers_said_is_counted_by_page_and_reason_and_money_only_for_IOM_and_the_Ombudsman()
    {
        var (office, article) = (await Data.OfficeAsync(), await Data.ArticleAsync());
        var key = FeedbackForms.KeyOf(article, office);
        await FeedbackForms.ReportAsync(App, key, FeedbackReason.WrongFact);
        await FeedbackForms.ReportAsync(App, key, FeedbackReason.WrongFact);
        await FeedbackForms.ReportAsync(App, key, FeedbackReason.ChargedMe);
        await (await FeedbackForms.OpenAsync(App, key)).TapYesAsync();

        var municipal = await (await SignedInAsync(Roles.Municipality, office)).OpenAsync(Links.Statistics);
        var ombudsman = await (await SignedInAsync(Roles.Ombudsman, office)).OpenAsync(Links.Statistics);

        Assert.Contains("1 readers said that a page helped them, 2 reported something.", municipal.Main, StringComparison.Ordinal);
        Assert.Contains($"Title {article.Key} (en)|Something is wrong|2", Rows(municipal));
        Assert.DoesNotContain("charged", municipal.Main, StringComparison.Ordinal);
        Assert.Contains("3 reported something.", ombudsman.Main, StringComparison.Ordinal);
        Assert.Contains($"Title {article.Key} (en)|They charged me money|1", Rows(ombudsman));
    }

    [Fact]
    public async Task Freshness_is_counted_for_each_office()
    {
        var office = await Data.OfficeAsync();
        var staff = await SignedInAsync(Roles.Municipality, office);
        var before = await FreshnessAsync(staff);
        var article = await Data.ArticleAsync();
        await Data.ChangeAsync(article, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(office.Id))!]));
        await Data.ConfirmAsync(article);

        var after = await FreshnessAsync(staff);

        Assert.Equal((before.Confirmed + 1, before.Overdue, before.NotYet), after);
    }

    private static async Task<(int Confirmed, int Overdue, int NotYet)> FreshnessAsync(Visitor staff)
    {
        var cells = (await staff.OpenAsync(Links.Statistics)).Document.QuerySelectorAll("section[aria-labelledby=freshness] tbody td").Select(cell => cell.TextContent.Trim()).ToList();
        return (int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture), int.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Rows(HtmlPage page) => page.Document.QuerySelectorAll("section[aria-labelledby=feedback] tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())));

    private static IEnumerable<string> Titles(HtmlPage page, string section) => page.Document.QuerySelectorAll($"section[aria-labelledby={section}] a.way").Select(link => link.TextContent);

    private async Task<Visitor> SignedInAsync(string institution, params Office[] offices) => await Staff.SignedInAsync(await Staff.StaffAsync(institution, Roles.Caseworker, offices));

    private Task CountAsync(Office office, string title, params (DateOnly Day, int Views)[] days)
    {
        var page = new CountedPage(new PageKey(PageKind.Article, Random.Shared.Next(100_000, 999_999), office.Slug), "en", office.Id);
        page.IsCalled(title, $"/en/{office.Slug}");
        foreach (var (day, views) in days)
        {
            page.Add(day, views);
        }

        return Data.SaveAsync(page);
    }
}
