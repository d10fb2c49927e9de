using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.CommandLine;

public sealed partial class CreateAdminTests : ProcessTest
{
    [Fact]
    public async Task Create_admin_prints_one_link_under_the_configured_address_and_stores_only_its_hash()
    {
        var ended = await PortalProcess.RunAsync(Folder, "create-admin", Database, "--Site:Url=https://portal.example.org");

        var link = Link().Match(ended.LastLine);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors.Trim()));
        Assert.Equal("https://portal.example.org", link.Groups[1].Value);
        Assert.True(link.Groups[2].Value.Length >= 43);
        Assert.DoesNotContain(PortalProcess.TablesOf(Folder).Values.SelectMany(rows => rows), row => row.Contains(link.Groups[2].Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_start_prints_a_link_that_opens_and_a_later_start_prints_another()
    {
        var (portal, http) = await PortalProcess.ServeAsync(Folder, Database);
        var first = await LinkOfAsync(portal);
        Assert.Equal(http.BaseAddress!.GetLeftPart(UriPartial.Authority), first.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(first)).StatusCode);
        await EndAsync(portal, http);

        (portal, http) = await PortalProcess.ServeAsync(Folder, Database);
        var second = await LinkOfAsync(portal);
        var answers = (await http.GetAsync(new Uri(first.AbsolutePath, UriKind.Relative)), await http.GetAsync(second));
        await EndAsync(portal, http);

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK), (answers.Item1.StatusCode, answers.Item2.StatusCode));
    }

    [Fact]
    public async Task Where_there_is_an_administrator_create_admin_says_so_in_one_line_and_a_start_prints_none()
    {
        await PortalProcess.RunAsync(Folder, "seed", Database);
        AddAdministrator();

        AssertRefusedInOneLine(await PortalProcess.RunAsync(Folder, "create-admin", Database), "already", "invites you");

        var (portal, http) = await PortalProcess.ServeAsync(Folder, Database);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/es", UriKind.Relative))).StatusCode);
        await EndAsync(portal, http);
        Assert.DoesNotContain("/account/", portal.Output, StringComparison.Ordinal);
    }

    private static async Task<Uri> LinkOfAsync(PortalProcess portal)
    {
        await Eventually.IsAsync(() => Link().IsMatch(portal.Output), "a link on the console");
        return new Uri(Link().Match(portal.Output).Value);
    }

    private static async Task EndAsync(PortalProcess portal, HttpClient http)
    {
        http.Dispose();
        await portal.DisposeAsync();
    }

    private void AddAdministrator()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "portal.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO AspNetUsers (Name, Language, CreatedOn, UserName, NormalizedUserName, Email, NormalizedEmail, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount, LastTotpStep)
            VALUES ('Eva Prueba', 'es', '2026-01-01 00:00:00', 'eva@example.org', 'EVA@EXAMPLE.ORG', 'eva@example.org', 'EVA@EXAMPLE.ORG', 1, 0, 1, 0, 0, 0);
            INSERT INTO AspNetUserRoles (UserId, RoleId) SELECT last_insert_rowid(), Id FROM AspNetRoles WHERE Name IN ('Iom', 'Administrator');
            """;
        command.ExecuteNonQuery();
    }

    [GeneratedRegex(@"(https?://[^/\s]+)/account/first-administrator/([\w-]+)")]
    private static partial Regex Link();
}
