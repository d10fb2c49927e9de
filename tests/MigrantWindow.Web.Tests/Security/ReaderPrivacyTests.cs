using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.CommandLine;

namespace MigrantWindow.Web.Tests.Security;

public sealed class ReaderPrivacyTests : ProcessTest
{
    private const string Canary = "CANARY";
    private const string Reader = "203.0.113.77";

    [Fact]
    public async Task Nothing_about_a_reader_is_written_anywhere_also_when_a_page_breaks()
    {
        var (portal, http) = await PortalProcess.ServeAsync(Folder, Database, "--Cache:PublicSeconds=0");
        await using (portal)
        {
            var sound = await AskAsync(http, "/es/la-union");
            var missing = await AskAsync(http, $"/es/la-union/derechos/{Canary}-path");
            await LoseAsync("ArticleTranslations");
            var broken = await AskAsync(http, $"/es/la-union/derechos/{Canary}-path");
            await LoseAsync("Offices");
            var worse = await AskAsync(http, "/es/la-union");
            http.Dispose();

            Assert.Equal(
                [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError],
                [sound.StatusCode, missing.StatusCode, broken.StatusCode, worse.StatusCode]);
            Assert.Contains("no such table", portal.Output, StringComparison.Ordinal);
            AssertSilent(portal.Output + portal.Errors);
            Assert.DoesNotContain("/es/la-union", portal.Output + portal.Errors, StringComparison.Ordinal);
        }

        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            AssertSilent(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));
        }
    }

    [Fact]
    public async Task The_server_does_not_name_itself_and_sets_no_cookie()
    {
        var (portal, http) = await PortalProcess.ServeAsync(Folder, Database);
        await using (portal)
        {
            var page = await AskAsync(http, "/es");
            var missing = await AskAsync(http, "/es/nowhere");
            http.Dispose();

            SecurityHeadersTests.AssertGuarded(page);
            SecurityHeadersTests.AssertGuarded(missing);
        }
    }

    private static void AssertSilent(string written)
    {
        Assert.DoesNotContain(Canary, written, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Reader, written, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}?q={Canary}-query");
        request.Headers.TryAddWithoutValidation("User-Agent", $"{Canary}-agent");
        request.Headers.TryAddWithoutValidation("Referer", $"https://{Canary}.example/");
        request.Headers.TryAddWithoutValidation("Cookie", $"{Canary}=1");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", Reader);
        request.Headers.TryAddWithoutValidation("Forwarded", $"for={Reader}");
        request.Headers.TryAddWithoutValidation("X-Real-IP", Reader);
        request.Headers.TryAddWithoutValidation("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        return await http.SendAsync(request);
    }

    private async Task LoseAsync(string table)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "portal.db")};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA legacy_alter_table = ON; ALTER TABLE {table} RENAME TO Lost{table}";
        await command.ExecuteNonQueryAsync();
    }
}
