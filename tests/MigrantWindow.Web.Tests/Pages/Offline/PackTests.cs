using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.OpenData;
using MigrantWindow.Web.Statistics;

namespace MigrantWindow.Web.Tests.Pages.Offline;

/// <summary>All of an office in one file, for the page that saves it.</summary>
public sealed class PackTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("es", "la-union", "paquete")]
    [InlineData("en", "la-hachadura", "pack")]
    [InlineData("fr", "la-union", "paquet")]
    public async Task A_pack_has_every_page_of_the_office_and_of_the_portal_and_none_of_another(string language, string office, string word)
    {
        var paths = (await ReadAsync($"/{language}/{office}/{word}.json")).Select(page => page.Path).ToList();

        var listed = new List<string>();
        await App.WithDatabaseAsync(async db => listed.AddRange(await Sitemap.PathsAsync(db, App.Services.GetRequiredService<PortalLanguages>(), App.Clock, default)));
        var offices = new List<string>();
        await App.WithDatabaseAsync(async db => offices.AddRange(await db.Offices.Select(other => other.Slug).ToListAsync()));
        var shipped = listed.Where(path => path.StartsWith($"/{language}", StringComparison.Ordinal) && !offices.Exists(other => other != office && $"{path}/".Contains($"/{other}/", StringComparison.Ordinal)));
        Assert.Empty(shipped.Except(paths));
        Assert.DoesNotContain(paths, path => !path.StartsWith($"/{language}", StringComparison.Ordinal) || offices.Exists(other => other != office && $"{path}/".Contains($"/{other}/", StringComparison.Ordinal)));
        Assert.Equal(paths.Count, paths.Distinct().Count());
    }

    [Fact]
    public async Task A_copy_says_on_which_day_it_was_made_and_nothing_that_is_true_only_now()
    {
        var office = await Data.OfficeAsync(hours: "Mon-Sun 00:00-24:00");
        Assert.Contains("Abierto ahora", (await Visitor.OpenAsync($"/es/{office.Slug}")).Main, StringComparison.Ordinal);

        var home = (await ReadAsync($"/es/{office.Slug}/paquete.json")).Single(page => page.Path == $"/es/{office.Slug}").Html;

        Assert.Contains("Copia del", home, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", home, StringComparison.Ordinal);
        Assert.All((string[])["Abierto ahora", "/opinion/", "application/ld+json", "rel=\"canonical\"", "rel=\"manifest\""], now => Assert.DoesNotContain(now, home, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_about_protection_is_marked_and_nobody_finds_a_form_in_it()
    {
        var pages = await ReadAsync("/es/la-union/paquete.json");

        Assert.All(pages, page => Assert.Equal(
            $"{page.Path}/".Contains("/proteccion/", StringComparison.Ordinal) || page.Path.EndsWith("/necesito-ayuda", StringComparison.Ordinal), page.Discreet));
        Assert.All(pages, page => Assert.DoesNotContain("__RequestVerificationToken", page.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_is_in_no_pack()
    {
        var office = await Data.OfficeAsync();
        var article = await Data.WaitingArticleAsync(office, Staff);

        var pages = await ReadAsync($"/es/{office.Slug}/paquete.json");

        var published = Assert.Single(pages, page => page.Path.EndsWith($"/{article.Key}-es", StringComparison.Ordinal));
        Assert.Contains($"Title {article.Key} (es)", published.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(pages, page => page.Html.Contains("Waiting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_changes_with_what_is_in_it_and_with_nothing_else()
    {
        await using var app = new PortalApp();
        var visitor = new Visitor(app.CreateClient());
        var first = await visitor.GetAsync("/es/la-union/paquete.json");
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        var again = await visitor.GetAsync("/es/la-union/paquete.json");
        await app.WithDatabaseAsync(db => db.Offices.Where(office => office.Slug == "la-union").ExecuteUpdateAsync(office => office.SetProperty(o => o.Address, "Calle Nueva 7")));
        var changed = await visitor.GetAsync("/es/la-union/paquete.json");

        Assert.NotEqual(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task A_change_of_an_article_evicts_the_pack_that_had_it()
    {
        await using var app = new Caching.CachedApp();
        var visitor = new Visitor(app.CreateClient());
        var data = new TestData(app);
        var article = await data.ArticleAsync();
        var before = await visitor.GetAsync("/es/la-union/paquete.json");
        Assert.Equal(await before.Content.ReadAsStringAsync(), await (await visitor.GetAsync("/es/la-union/paquete.json")).Content.ReadAsStringAsync());

        await data.ChangeTextAsync(article, "es", entry => entry.Property(publication => publication.Title).CurrentValue = "Otro título");

        Assert.Contains("Otro título", await (await visitor.GetAsync("/es/la-union/paquete.json")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_the_page_that_saves_does_not_make_a_pack_wait_for_itself()
    {
        await using var app = new PortalApp();
        await new TestData(app).ArticleAsync(html: "<p><a href=\"/es/la-union/guardar\">Guardar</a></p>");

        var response = await new Visitor(app.CreateClient()).GetAsync("/es/la-union/paquete.json").WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("/es/la-union/guardar\",\"title", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_keeps_no_pack_and_the_page_that_saves_says_the_sizes()
    {
        await using var app = new Caching.CachedApp();
        var visitor = new Visitor(app.CreateClient());

        var save = await visitor.OpenAsync("/es/la-union/guardar");
        var sent = await visitor.GetAsync("/es/la-union/paquete.json", ("Accept-Encoding", "br"));
        var file = await visitor.GetAsync("/es/la-union/paquete.html");

        Assert.All((HttpResponseMessage[])[sent, file], response => Assert.True(response.Headers.CacheControl!.NoStore));
        Assert.Contains($"Se descargan {Math.Ceiling((await sent.Content.ReadAsByteArrayAsync()).Length / 1024.0)} KB", save.Main, StringComparison.Ordinal);
        Assert.Contains($"un archivo de {Math.Ceiling((await file.Content.ReadAsByteArrayAsync()).Length / 1024.0)} KB", save.Main, StringComparison.Ordinal);
        Assert.False(save.Response.Headers.Contains("CDN-Cache-Control"));
    }

    [Fact]
    public async Task Copies_count_as_no_views()
    {
        await using var app = new PortalApp();
        var visitor = new Visitor(app.CreateClient());

        await visitor.GetAsync("/es/la-union/paquete.json");
        await visitor.GetAsync("/es/la-union/paquete.html");
        await visitor.GetAsync("/es/la-union/guardar");

        Assert.DoesNotContain(app.Services.GetRequiredService<ViewCounts>().All, count => count.Page == new PageKey(PageKind.Office, Office: "la-union"));
    }

    [Theory]
    [InlineData("/es/nowhere/paquete.json")]
    [InlineData("/es/nowhere/paquete.html")]
    [InlineData("/es/nowhere/guardar")]
    [InlineData("/es/la-union/pack.json")]
    public async Task There_is_no_pack_of_an_office_that_does_not_exist_nor_under_a_word_of_another_language(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.GetAsync(path)).StatusCode);

    private async Task<IReadOnlyList<Copied>> ReadAsync(string path)
    {
        var response = await Visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("pages").Deserialize<List<Copied>>(JsonSerializerOptions.Web)!;
    }

    private sealed record Copied(string Path, string Title, string Html, bool Discreet);
}
