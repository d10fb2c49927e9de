using System.Net;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.CommandLine;

public sealed class PortalCommandsTests : ProcessTest
{
    [Fact]
    public async Task Migrate_makes_an_empty_database_and_may_be_repeated()
    {
        var first = await PortalProcess.RunAsync(Folder, "migrate", Database);
        var tables = PortalProcess.TablesOf(Folder);
        var second = await PortalProcess.RunAsync(Folder, "migrate", Database);

        Assert.Equal((0, "", "The database is up to date."), (first.ExitCode, first.Errors.Trim(), first.LastLine));
        Assert.Equal((0, "", "The database is up to date."), (second.ExitCode, second.Errors.Trim(), second.LastLine));
        Assert.Empty(tables["ArticleTranslations"]);
        Assert.Equal(tables, PortalProcess.TablesOf(Folder));
    }

    [Fact]
    public async Task The_program_can_be_made_where_every_service_is_checked_as_in_development()
    {
        var ended = await PortalProcess.RunAsync(Folder, "migrate", Database, "--environment=Development");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors.Trim()));
    }

    [Fact]
    public async Task Seed_stores_the_shipped_content_once()
    {
        var first = await PortalProcess.RunAsync(Folder, "seed", Database);
        var tables = PortalProcess.TablesOf(Folder);
        var second = await PortalProcess.RunAsync(Folder, "seed", Database);

        Assert.Equal(0, first.ExitCode);
        Assert.Matches(@"^Stored [1-9]\d* new rows\.$", first.LastLine);
        Assert.Equal(ContentLibrary.Read(ContentLibrary.ShippedFolder).Articles.Count, tables["Articles"].Count);
        Assert.Equal((0, "Everything was there already."), (second.ExitCode, second.LastLine));
        Assert.Equal(tables, PortalProcess.TablesOf(Folder));
    }

    [Fact]
    public async Task The_first_start_fills_the_database_and_the_second_changes_nothing()
    {
        await ServeOnceAsync();
        var tables = PortalProcess.TablesOf(Folder);

        await ServeOnceAsync();

        // Each start without an administrator makes a link anew.
        string[] changing = ["StaffLinks", "sqlite_sequence"];
        Assert.NotEmpty(tables["ArticleTranslations"]);
        Assert.Equal(tables.ExceptBy(changing, table => table.Key), PortalProcess.TablesOf(Folder).ExceptBy(changing, table => table.Key));
    }

    [Fact]
    public async Task Two_processes_may_start_at_once_on_a_new_database()
    {
        var starts = await Task.WhenAll(PortalProcess.ServeAsync(Folder, Database), PortalProcess.ServeAsync(Folder, Database));
        var answers = new List<HttpStatusCode>();
        foreach (var (portal, http) in starts)
        {
            answers.Add((await http.GetAsync(new Uri("/es/la-union", UriKind.Relative))).StatusCode);
            http.Dispose();
            await portal.DisposeAsync();
        }

        var library = ContentLibrary.Read(ContentLibrary.ShippedFolder);
        var tables = PortalProcess.TablesOf(Folder);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(library.Articles.Count, tables["Articles"].Count);
        Assert.Equal(library.Services.Count, tables["Services"].Count);
        Assert.Equal(library.Facts.Count, tables["Facts"].Count);
        Assert.Equal(library.Figures.Count, tables["ReturnFigures"].Count);
        Assert.Equal(library.SisterWindows.Count, tables["SisterWindows"].Count);
        Assert.Equal(library.Languages.Count, tables["Languages"].Count);
    }

    [Fact]
    public async Task Check_finds_no_fault_in_the_shipped_content()
    {
        var ended = await PortalProcess.RunAsync(Folder, "check");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors.Trim()));
        Assert.EndsWith(": 0 faults.", ended.Output.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("seed")]
    public async Task A_content_folder_that_is_not_there_is_said_in_one_line(string command)
    {
        var nowhere = Path.Combine(Folder, "nowhere");

        AssertRefusedInOneLine(await PortalProcess.RunAsync(Folder, command, "--content", nowhere, Database), nowhere);
    }

    private async Task ServeOnceAsync()
    {
        var (portal, http) = await PortalProcess.ServeAsync(Folder, Database);
        await using (portal)
        {
            using (http)
            {
                Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/es", UriKind.Relative))).StatusCode);
            }
        }
    }
}
