using System.Net;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Shared;

public sealed class LayoutTests(PortalApp app) : WebTest(app)
{
    private const string Site = "https://portal.test";

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Every_page_says_its_language_direction_heading_title_and_address(string language, string path)
    {
        var page = await Visitor.OpenAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(language, page.Language);
        Assert.Equal("ltr", page.Document.DocumentElement.GetAttribute("dir"));
        Assert.NotEqual("", page.Heading);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Equal($"{page.TabTitle} · MigrantWindow", page.Text("title"));
        Assert.Equal(Site + path, page.Canonical);
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Every_page_names_its_exact_translations_and_the_language_switch_stays_on_it(string language, string path)
    {
        var translations = PageKinds.TranslationsOf(path);

        var page = await Visitor.OpenAsync(path);

        var links = page.Document.QuerySelectorAll("header nav a[hreflang]");
        Assert.Equal(translations.ToDictionary(other => other.Key, other => Site + other.Value), page.Alternates.ToDictionary());
        Assert.Equal(translations.ToDictionary(), links.ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!));
        Assert.All(links, link => Assert.Equal(link.GetAttribute("hreflang"), link.GetAttribute("lang")));
        Assert.Equal(language, Assert.Single(links, link => link.GetAttribute("aria-current") == "true").GetAttribute("lang"));
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Every_page_offers_the_content_the_emergency_numbers_and_the_way_out_at_once(string language, string path)
    {
        var page = await Visitor.OpenAsync(path);

        var skip = page.Document.Body!.QuerySelector("a")!;
        var exits = page.Document.QuerySelectorAll("a[data-exit]");
        Assert.Equal("#main", skip.GetAttribute("href"));
        Assert.True(page.Has("main#main"));
        Assert.Equal(
            ["tel:911", "tel:132", "tel:119", "tel:126"], page.Document.QuerySelectorAll("nav.strip a").Select(link => link.GetAttribute("href")!));
        Assert.Contains(exits, exit => exit.TextContent.Trim() == language switch { "es" => "Salir rápido", "en" => "Quick exit", _ => "Sortie rapide" });
        Assert.All(exits, exit => Assert.Equal("https://www.wikipedia.org/", exit.GetAttribute("href")));
        Assert.All(exits, exit => Assert.Contains("noreferrer", exit.GetAttribute("rel"), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Every_page_can_be_shared_and_printed_with_its_title_short_address_and_date(string language, string path)
    {
        var page = await Visitor.OpenAsync(path);

        var share = page.Text("#share-text");
        var print = page.Text(".print-only");
        Assert.StartsWith($"{page.Heading}.", share, StringComparison.Ordinal);
        Assert.EndsWith($" portal.test{path}", share, StringComparison.Ordinal);
        Assert.StartsWith($"portal.test{path} ", print, StringComparison.Ordinal);
        Assert.Contains(language switch { "es" => "2 de marzo de 2026", "en" => "March 2, 2026", _ => "2 mars 2026" }, print, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PageKinds.DeeperThanAnOffice), MemberType = typeof(PageKinds))]
    public async Task A_page_below_an_office_shows_the_way_back_up(string language, string path)
    {
        var above = Enumerable.Range(2, path.Count(sign => sign == '/') - 2).Select(depth => string.Join('/', path.Split('/')[..(depth + 1)]));

        var page = await Visitor.OpenAsync(path);

        var crumbs = page.Document.QuerySelectorAll("nav.crumbs a").Select(link => link.GetAttribute("href")!);
        Assert.Equal(language, page.Language);
        Assert.Equal(above, crumbs);
    }

    [Theory]
    [InlineData("/es/la-union/derechos/salir-y-volver")]
    [InlineData("/en/la-union")]
    [InlineData("/")]
    public async Task Reading_leaves_no_cookie(string path)
    {
        var response = await Visitor.GetAsync(path);

        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Every_page_answers_HEAD_as_it_answers_GET(string language, string path)
    {
        var page = await Visitor.OpenAsync(path);

        var head = await Visitor.SendAsync(HttpMethod.Head, path);

        Assert.Equal(language, page.Language);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal("text/html", head.Content.Headers.ContentType?.MediaType);
    }
}
