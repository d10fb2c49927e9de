using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Exporting;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.CommandLine;

/// <summary>Content leaves one portal as files and starts another with them.</summary>
public sealed class ContentExchangeTests : ProcessTest
{
    [Fact]
    public async Task An_export_of_a_portal_that_staff_changed_starts_a_sister_and_comes_out_of_it_the_same()
    {
        await using var portal = new PortalApp();
        var (files, again) = (Path.Combine(Folder, "files"), Path.Combine(Folder, "again"));
        var article = await ChangeAsync(portal);
        await portal.WithDatabaseAsync(db => new ContentExporter(db, PortalApp.Start.UtcDateTime).ExportAsync(files, _ => { }, default));

        var import = await PortalProcess.RunAsync(Folder, "import", files, Database);
        var export = await PortalProcess.RunAsync(Folder, "export", again, Database);

        Assert.Equal((0, ""), (import.ExitCode, import.Errors.Trim()));
        Assert.Matches(@"^Stored [1-9]\d* new rows\.$", import.LastLine);
        Assert.Equal((0, ""), (export.ExitCode, export.Errors.Trim()));
        Assert.Equal($"Wrote {Read(again).Count} files into {again}.", export.LastLine);
        Assert.Equal(Read(files), Read(again));
        var (sister, http) = await PortalProcess.ServeAsync(Folder, Database);
        await using (sister)
        using (http)
        {
            Assert.Contains("Changed by two people", await http.GetStringAsync(new Uri($"/es/la-union/derechos/{article}-es", UriKind.Relative)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_portal_that_serves_the_shipped_content_tells_how_far_its_export_is_and_overwrites_nothing()
    {
        await PortalProcess.RunAsync(Folder, "seed", Database);
        var files = Path.Combine(Folder, "files");

        var first = await PortalProcess.RunAsync(Folder, "export", files, Database);
        var before = Read(files);
        var second = await PortalProcess.RunAsync(Folder, "export", files, Database);
        var import = await PortalProcess.RunAsync(Folder, "import", files, Database);
        var check = await PortalProcess.RunAsync(Folder, "check", "--content", files);

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("articles …", first.Output, StringComparison.Ordinal);
        AssertRefusedInOneLine(second, files);
        Assert.Equal(before, Read(files));
        AssertRefusedInOneLine(import, "holds content already");
        Assert.Equal((0, ""), (check.ExitCode, check.Errors.Trim()));
    }

    [Fact]
    public async Task Files_at_fault_are_named_and_nothing_is_stored()
    {
        using var files = new ContentCopy();
        files.Replace("holidays.yaml", "2026-01-01", "2026-13-01");

        var import = await PortalProcess.RunAsync(Folder, "import", files.Folder, Database);

        Assert.Equal(1, import.ExitCode);
        Assert.Contains("nothing was stored", import.Errors, StringComparison.Ordinal);
        Assert.Contains("holidays.yaml:", import.Errors, StringComparison.Ordinal);
        Assert.Empty(PortalProcess.TablesOf(Folder).GetValueOrDefault("Articles", []));
    }

    [Theory]
    [InlineData("export", "holds no content")]
    [InlineData("import", "does not exist")]
    public async Task Where_there_is_nothing_it_says_so_in_one_line(string command, string said)
    {
        var nowhere = Path.Combine(Folder, "nowhere");

        var ended = await PortalProcess.RunAsync(Folder, command, nowhere, Database);

        AssertRefusedInOneLine(ended, said);
        Assert.False(Directory.Exists(nowhere));
    }

    /// <returns>The key of an article whose Spanish text was written by one person and approved by another.</returns>
    private static async Task<string> ChangeAsync(PortalApp portal)
    {
        var (data, staff) = (new TestData(portal), new StaffData(portal));
        var office = await data.OfficeAsync(with: office => office.Close(new DateOnly(2099, 1, 2), TestData.Words("Rain")));
        await data.AlertAsync(office, new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2099, 1, 5, 0, 0, 0, DateTimeKind.Utc), "Flooded: \"all\" day");
        await data.ServiceAsync(confidential: true, address: "Calle Secreta");
        var phone = await data.PhoneAsync("22334455");
        await data.ChangeAsync(phone, (_, fact) =>
        {
            fact.Correct("22334466", "2233-4466");
            return Task.CompletedTask;
        });
        var article = await data.WaitingArticleAsync(office, staff);
        var approver = await staff.StaffAsync(Roles.Ombudsman, Roles.Administrator, office);
        await data.ChangeAsync(article, async (db, tracked) =>
        {
            await db.Entry(tracked).Reference(a => a.Owner).LoadAsync();
            await db.Entry(tracked).Collection(a => a.Offices).LoadAsync();
            tracked.OfferOnlyAt([]);
            var text = await db.ArticleTranslations.SingleAsync(t => t.ArticleId == tracked.Id && t.Culture == "es");
            await db.Entry(text).Collection(t => t.Revisions).LoadAsync();
            await db.Entry(text).Collection(t => t.Publications).LoadAsync();
            await db.Entry(text).Collection(t => t.Drafts).LoadAsync();
            text.Revise(DraftKind.Draft, new RevisionText("Changed by two people", "Resumen", "Cuerpo con {{phone:police}}"), (await staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office)).Member, data.Now);
            text.Submit(DraftKind.Draft, data.Now);
            text.Approve(DraftKind.Draft, text.Revisions[^1].Number, approver.Member, tracked.Owner, "<p>Cuerpo</p>", new Period(data.Now), data.Now);
        });
        return article.Key;
    }

    private static SortedDictionary<string, string> Read(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText), StringComparer.Ordinal);
}
