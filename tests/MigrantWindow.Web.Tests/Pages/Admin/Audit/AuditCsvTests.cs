using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.VisualBasic.FileIO;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Testing;
using MigrantWindow.Web.Pages.Admin.Audit;

namespace MigrantWindow.Web.Tests.Pages.Admin.Audit;

public sealed class AuditCsvTests(PortalApp app) : AuditTest(app)
{
    [Fact]
    public async Task The_file_holds_what_the_filter_of_the_page_shows()
    {
        var who = TestData.NewKey("Lucía");
        await EntryAsync(who, "office first", after: "a, \"b\"");
        await EntryAsync(who, "staff 7");
        var visitor = await ReaderAsync();
        var link = (await visitor.OpenAsync($"/admin/audit?who={who}&thing=office")).Document.QuerySelector("a[href^='/admin/audit.csv']")!.GetAttribute("href")!;

        var response = await visitor.GetAsync(link);
        var rows = await RowsAsync(response);

        Assert.Equal(("text/csv", "utf-8", "audit.csv"), (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentType.CharSet, response.Content.Headers.ContentDisposition!.FileName));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await response.Content.ReadAsByteArrayAsync())[..3]);
        Assert.Equal(["Number", "When", "When (UTC)", "Who", "What", "On what", "Before", "After"], rows[0]);
        Assert.Equal(["2026-03-01T18:00:00Z", who, "Opening hours changed", "office first", "", "a, \"b\""], Assert.Single(rows[1..])[2..]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("＝1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    public async Task A_name_that_looks_like_a_formula_is_only_text(string sign)
    {
        var who = $"{sign} {TestData.NewKey("x")}";
        await EntryAsync(who);

        var rows = await RowsAsync(await (await ReaderAsync()).GetAsync($"/admin/audit.csv?who={Uri.EscapeDataString(who)}"));

        Assert.Equal($"'{who}", Assert.Single(rows[1..])[3]);
    }

    [Fact]
    public async Task That_somebody_took_the_file_is_in_the_log()
    {
        var who = TestData.NewKey("Inés");
        await EntryAsync(who);

        await (await ReaderAsync()).GetAsync($"/admin/audit.csv?who={Uri.EscapeDataString(who)}");

        var entry = await App.AskAsync(db => db.AuditEntries.SingleAsync(e => e.Action == AuditAction.AuditExported && e.After!.Contains(Uri.EscapeDataString(who))));
        Assert.Equal(("Ana Prueba", "audit", $"1 entries ?who={Uri.EscapeDataString(who)}"), (entry.ActorName, entry.Subject, entry.After));
        Assert.Null((await App.AskAsync(db => AuditChain.VerifyAsync(db, default))).Fault);
    }

    [Fact]
    public async Task A_file_ends_after_ten_thousand_rows_and_says_so()
    {
        var who = TestData.NewKey("Pablo");
        await App.WithDatabaseAsync(async db =>
        {
            var now = App.Clock.GetUtcNow().UtcDateTime;
            db.AuditEntries.AddRange(Enumerable.Range(1, AuditCsvModel.RowsMax + 1).Select(number =>
                new AuditEntry(new(1, who, "Iom", "Administrator", []), AuditAction.HoursChanged, $"window {number}", now)));
            await db.SaveChangesAsync();
        });

        var rows = await RowsAsync(await (await ReaderAsync()).GetAsync($"/admin/audit.csv?who={who}"));

        Assert.Equal(AuditCsvModel.RowsMax + 2, rows.Count);
        Assert.Equal(("window 10001", "window 2"), (rows[1][5], rows[^2][5]));
        Assert.StartsWith("Here are only the newest 10000 entries.", rows[^1][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_none_leads_back_to_the_page_that_says_so()
    {
        var response = await (await ReaderAsync()).GetAsync("/admin/audit.csv?from=yesterday");

        Assert.Equal((HttpStatusCode.Redirect, "/admin/audit?from=yesterday"), (response.StatusCode, Visitor.PathOf(response)));
    }

    private static async Task<List<string[]>> RowsAsync(HttpResponseMessage response)
    {
        using var parser = new TextFieldParser(await response.Content.ReadAsStreamAsync(), Encoding.UTF8) { TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        List<string[]> rows = [];
        while (!parser.EndOfData)
        {
            rows.Add(parser.ReadFields()!);
        }

        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        return rows;
    }
}
