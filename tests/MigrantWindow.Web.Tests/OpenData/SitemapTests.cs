using System.Net;
using System.Xml.Linq;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages;

namespace MigrantWindow.Web.Tests.OpenData;

public sealed class SitemapTests(PortalApp app) : WebTest(app)
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task The_sitemap_is_XML_and_lists_each_page_once_under_the_address_of_the_site()
    {
        var response = await Visitor.GetAsync("/sitemap.xml");
        var document = XDocument.Parse(await response.Content.ReadAsStringAsync());

        var addresses = document.Root!.Elements(Namespace + "url").Select(url => url.Element(Namespace + "loc")!.Value).ToList();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Namespace + "urlset", document.Root.Name);
        Assert.All(addresses, address => Assert.StartsWith("https://portal.test/", address, StringComparison.Ordinal));
        Assert.Equal(addresses.Distinct(), addresses);
        Assert.InRange(addresses.Count, 1, 50_000);
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Every_kind_of_page_is_listed_in_each_language(string language, string path)
    {
        var paths = await PathsAsync();

        Assert.Contains(path, paths);
        Assert.StartsWith($"/{language}", path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_office_offers_is_listed_there_alone()
    {
        var office = await Data.OfficeAsync();
        var article = await Data.ArticleAsync(Section.Risks);
        var service = await Data.ServiceAsync();
        await Data.ChangeAsync(article, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(office.Id))!]));
        await Data.ChangeAsync(service, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(office.Id))!]));

        var paths = await PathsAsync();

        Assert.Equal([$"/fr/{office.Slug}/risques/{article.Key}-fr"], paths.Where(path => path.EndsWith($"/{article.Key}-fr", StringComparison.Ordinal)));
        Assert.Equal([$"/en/{office.Slug}/services/{service.Key}-en"], paths.Where(path => path.EndsWith($"/{service.Key}-en", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Drafts_and_closed_offices_are_not_listed()
    {
        var closed = await Data.OfficeAsync(status: OfficeStatus.Closed);
        var article = await Data.ArticleAsync(Section.Risks);
        await Data.UnpublishAsync(article, "fr");

        var paths = await PathsAsync();

        Assert.Contains($"/es/la-union/riesgos/{article.Key}-es", paths);
        Assert.DoesNotContain($"/fr/la-union/risques/{article.Key}-fr", paths);
        Assert.DoesNotContain($"/es/{closed.Slug}", paths);
    }

    [Fact]
    public async Task An_office_of_another_country_is_listed_without_the_journeys_of_El_Salvador()
    {
        var abroad = await Data.OfficeAsync(with: office => office.Locate("XZ", "Department", "Municipality", "District", null, null, null));

        var paths = await PathsAsync();

        Assert.Contains($"/es/{abroad.Slug}", paths);
        Assert.DoesNotContain($"/es/{abroad.Slug}/quiero-regresar", paths);
    }

    [Fact]
    public async Task Robots_are_welcome_to_the_public_site_and_shown_the_sitemap()
    {
        var response = await Visitor.GetAsync("/robots.txt");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("User-agent: *", lines);
        Assert.Contains("Disallow: /admin", lines);
        Assert.Contains("Sitemap: https://portal.test/sitemap.xml", lines);
        Assert.DoesNotContain("Disallow: /", lines);
    }

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    public async Task They_answer_HEAD(string path)
    {
        var response = await Visitor.SendAsync(HttpMethod.Head, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<IReadOnlyList<string>> PathsAsync()
    {
        var document = XDocument.Parse(await (await Visitor.GetAsync("/sitemap.xml")).Content.ReadAsStringAsync());
        return [.. document.Descendants(Namespace + "loc").Select(location => new Uri(location.Value).AbsolutePath)];
    }
}
