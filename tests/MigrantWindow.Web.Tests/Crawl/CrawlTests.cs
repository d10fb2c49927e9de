using System.Text;
using AngleSharp.Dom;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Tests.Crawl;

public sealed class CrawlTests(CrawledPortal portal) : IClassFixture<CrawledPortal>
{
    private const int MaxBytes = 60 * 1024;

    private static readonly string[] Languages = ["es", "en", "fr"];
    private static readonly ContentLibrary Shipped = ContentLibrary.Read(ContentLibrary.ShippedFolder);

    [Fact]
    public void No_link_leads_nowhere_or_in_circles()
    {
        Assert.Empty(portal.Faults);
        Assert.NotEmpty(portal.Pages);
    }

    [Fact]
    public void Links_alone_lead_to_every_page_of_the_sitemap()
    {
        var missed = portal.Sitemap.Except(portal.Pages.Keys);

        Assert.Empty(missed);
        Assert.NotEmpty(portal.Sitemap);
    }

    [Fact]
    public void The_sitemap_names_every_page_that_links_lead_to()
    {
        var unnamed = portal.Pages.Keys.Except(portal.Sitemap);

        Assert.Empty(unnamed);
        Assert.Equal(portal.Sitemap.Count, portal.Sitemap.Distinct().Count());
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    [InlineData("fr")]
    public void Links_alone_lead_to_every_shipped_text_at_each_office_that_offers_it(string language)
    {
        var expected = Shipped.Offices.SelectMany(office => PathsAt(office.Key, language)).ToList();

        Assert.Empty(expected.Except(portal.Pages.Keys));
        Assert.NotEmpty(expected);
    }

    [Fact]
    public void Every_page_names_its_language() => AssertEach((path, page) => page.Language == path.Split('/')[1]);

    [Fact]
    public void Every_page_has_one_main_heading_with_words() =>
        AssertEach((_, page) => page.Document.QuerySelectorAll("h1").Length == 1 && page.Heading.Length > 0);

    [Fact]
    public void Every_page_has_a_title_with_its_heading_in_it() =>
        AssertEach((_, page) => page.Document.Title is { } title && page.Heading.Length > 0 && title.Contains(page.TabTitle, StringComparison.Ordinal));

    [Fact]
    public void Every_page_is_canonical_at_its_own_address() => AssertEach((path, page) => page.Canonical == CrawledPortal.Site + path);

    [Fact]
    public void No_id_stands_twice_on_a_page() =>
        AssertEach((_, page) => Ids(page).GroupBy(id => id).All(same => same.Count() == 1));

    [Fact]
    public void Every_reference_to_an_id_finds_it_on_the_same_page() =>
        AssertEach((_, page) => page.Document.QuerySelectorAll("[aria-labelledby], [for]")
            .SelectMany(element => (element.GetAttribute("aria-labelledby") ?? element.GetAttribute("for"))!.Split(' '))
            .All(Ids(page).Contains));

    [Fact]
    public void Every_fragment_of_a_link_is_an_id_on_the_page_it_leads_to()
    {
        var broken = from page in portal.Pages
                     from link in page.Value.Document.QuerySelectorAll("a[href*='#']").Select(link => link.GetAttribute("href")!)
                     where link.StartsWith('/') || link.StartsWith('#')
                     let parts = link.Split('#', 2)
                     let target = portal.Pages.GetValueOrDefault(parts[0].Length == 0 ? page.Key : parts[0])
                     where target is null || !Ids(target).Contains(parts[1])
                     select $"{link} on {page.Key}";

        Assert.Empty(broken.Distinct());
    }

    [Fact]
    public void Every_page_stands_in_three_languages_that_know_each_other()
    {
        AssertEach((path, page) =>
            page.Alternates.Keys.Order().SequenceEqual(Languages.Order())
            && page.Alternates[page.Language!] == CrawledPortal.Site + path
            && page.Alternates.All(other =>
                portal.Pages.TryGetValue(other.Value[CrawledPortal.Site.Length..], out var there)
                && there.Language == other.Key
                && there.Alternates.GetValueOrDefault(page.Language!) == CrawledPortal.Site + path));
    }

    [Fact]
    public void No_page_weighs_more_than_60_kilobytes() => AssertEach((_, page) => Encoding.UTF8.GetByteCount(page.Source) <= MaxBytes);

    [Fact]
    public void No_page_sets_a_cookie() => AssertEach((_, page) => !page.Response.Headers.Contains("Set-Cookie"));

    [Fact]
    public void No_page_loads_anything_from_another_host() =>
        AssertEach((_, page) => page.Document
            .QuerySelectorAll("[src], [srcset], [poster], [action], [formaction], link[href]:not([rel=canonical]):not([rel=alternate]), use, object, iframe, base")
            .SelectMany(element => new[] { "src", "srcset", "poster", "action", "formaction", "data", "href" }.Select(element.GetAttribute).OfType<string>())
            .All(address => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)));

    [Fact]
    public void No_page_brings_a_style_or_a_handler_of_its_own() =>
        AssertEach((_, page) => !page.Document.All.Any(element =>
            element.LocalName is "style"
            || (element.LocalName is "script" && element.GetAttribute("src") is null && element.GetAttribute("type") != "application/ld+json")
            || element.Attributes.Any(attribute => attribute.Name is "style" || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))));

    [Fact]
    public void A_link_to_another_host_says_nothing_about_where_the_reader_comes_from() =>
        AssertEach((_, page) => page.Document.QuerySelectorAll("a[href^=http]").All(link => link.GetAttribute("rel")?.Contains("noreferrer", StringComparison.Ordinal) == true));

    [Fact]
    public void No_page_shows_a_token_or_a_placeholder() =>
        AssertEach((_, page) => !page.Source.Contains("{{", StringComparison.Ordinal) && !page.Source.Contains($"/{Links.OfficePlaceholder}", StringComparison.Ordinal));

    [Fact]
    public void Styles_script_icons_and_the_table_of_figures_are_reached_too() =>
        Assert.All((string[])[".css", ".js", ".svg", ".csv"], ending => Assert.Contains(portal.Files, file => file.EndsWith(ending, StringComparison.Ordinal)));

    private static IEnumerable<string> PathsAt(string office, string language) =>
    [
        .. Shipped.Articles.Where(article => article.Section != Section.Portal && IsOffered(article.Offices, office))
            .Select(article => Links.Article(language, office, article.Section, article.Texts[language].Slug.Value)),
        .. Shipped.Services.Where(service => IsOffered(service.Offices, office))
            .Select(service => Links.Service(language, office, service.Texts[language].Slug.Value)),
        .. Shipped.Journeys.Select(journey => Links.Journey(language, office, journey.Texts[language].Slug.Value)),
    ];

    private static bool IsOffered(IReadOnlyList<string> offices, string office) => offices.Count == 0 || offices.Contains(office);

    private static List<string> Ids(HtmlPage page) => [.. page.Document.QuerySelectorAll("[id]").Select(element => element.Id!)];

    private void AssertEach(Func<string, HtmlPage, bool> holds)
    {
        Assert.NotEmpty(portal.Pages);
        Assert.Empty(portal.Pages.Where(page => !holds(page.Key, page.Value)).Select(page => page.Key));
    }
}
