using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Security;

/// <summary>A portal whose database lost a table while it ran, so that pages which ask for it break.</summary>
public sealed class FailingPageTests
{
    [Theory]
    [InlineData("es", "/es/la-union/derechos/salir-y-volver")]
    [InlineData("en", "/en/la-union/rights/leave-and-return")]
    [InlineData("fr", "/fr/la-union/droits/partir-et-revenir")]
    public async Task A_page_that_breaks_answers_kindly_in_the_language_of_the_reader(string language, string path)
    {
        await using var app = await BrokenAsync("ArticleTranslations");

        var page = await VisitorOf(app).OpenAsync(path);

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal(language, page.Language);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Contains(page.Links, link => link == $"/{language}/la-union");
        Assert.True(page.Has("a[href='tel:911']"));
    }

    [Fact]
    public async Task It_tells_nothing_about_the_inside()
    {
        await using var app = await BrokenAsync("ArticleTranslations");

        var page = await VisitorOf(app).OpenAsync("/es/la-union/derechos");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.All(
            (string[])["Exception", "SQLite", "no such table", "ArticleTranslations", "   at ", "MigrantWindow.Web", ".cs:"],
            word => Assert.DoesNotContain(word, page.Source, StringComparison.OrdinalIgnoreCase));
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
        Assert.Null(page.Response.Headers.ETag);
        Assert.Null(page.Canonical);
        SecurityHeadersTests.AssertGuarded(page.Response);
    }

    [Fact]
    public async Task Without_its_offices_the_error_page_still_shows_the_way_home()
    {
        await using var app = await BrokenAsync("Offices");

        var page = await VisitorOf(app).OpenAsync("/es/la-union");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Contains("/es", page.Links);
    }

    [Fact]
    public async Task A_missing_page_stays_a_missing_page_when_the_database_is_broken_too()
    {
        await using var app = await BrokenAsync("Facts");

        var page = await VisitorOf(app).OpenAsync("/no/such/thing.php");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task A_broken_page_takes_no_other_page_with_it()
    {
        await using var app = await BrokenAsync("GlossaryTerms");

        var broken = await VisitorOf(app).OpenAsync("/es/glosario");
        var sound = await VisitorOf(app).OpenAsync("/es/la-union");

        Assert.Equal(HttpStatusCode.InternalServerError, broken.Status);
        Assert.Equal(HttpStatusCode.OK, sound.Status);
    }

    private static async Task<PortalApp> BrokenAsync(string table)
    {
        var app = new PortalApp();
        await app.WithDatabaseAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA legacy_alter_table = ON; ALTER TABLE {table} RENAME TO Lost{table}";
            await command.ExecuteNonQueryAsync();
        });
        return app;
    }

    private static Visitor VisitorOf(PortalApp app) => new(app.CreateClient(new() { AllowAutoRedirect = false }));
}
