using System.Net;
using System.Xml.Linq;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.OpenData;

/// <summary>The feeds of an office: well-formed, with what RFC 4287 requires, and only what readers see.</summary>
public sealed class AtomTests(PortalApp app) : WebTest(app)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string> Feeds => ["/es/la-union/avisos.atom", "/en/la-union/alerts.atom", "/fr/la-union/alertes.atom", "/es/la-union/cambios.atom", "/en/la-union/changes.atom", "/fr/la-union/changements.atom"];

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_feed_has_all_that_the_standard_requires(string path)
    {
        var feed = await FeedAsync(path);

        Assert.Equal(Atom + "feed", feed.Name);
        AssertComplete(feed);
        Assert.Equal("MigrantWindow", feed.Element(Atom + "author")?.Element(Atom + "name")?.Value);
        Assert.Equal($"https://portal.test{path}", Href(feed, "self"));
        Assert.StartsWith(path[..12], new Uri(Href(feed, "alternate")!).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(path[1..3], feed.Attribute(XNamespace.Xml + "lang")?.Value);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.All(entries, AssertComplete);
        Assert.Equal(entries.Select(Id).Distinct(), entries.Select(Id));
        Assert.InRange(entries.Count, 0, 50);
        Assert.All(entries, entry => Assert.NotEmpty(entry.Element(Atom + "summary")!.Value));
        Assert.DoesNotContain("{{", feed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_is_in_the_feed_of_its_office_while_it_holds()
    {
        await using var other = new PortalApp();
        var (data, visitor) = (new TestData(other), new Visitor(other.CreateClient()));
        var (office, elsewhere) = (await data.OfficeAsync(), await data.OfficeAsync());
        await data.AlertAsync(office, data.Now.AddHours(-1), data.Now.AddHours(1), "Flooded \u0001<b>");
        await data.AlertAsync(office, data.Now.AddHours(2), data.Now.AddHours(3), "Later");

        var before = await FeedAsync($"/en/{office.Slug}/alerts.atom", visitor);
        other.Clock.Advance(TimeSpan.FromHours(1.5));
        var after = await FeedAsync($"/en/{office.Slug}/alerts.atom", visitor);

        var entry = Assert.Single(before.Elements(Atom + "entry"));
        Assert.Equal("Flooded <b> (en)", entry.Element(Atom + "title")!.Value);
        Assert.Equal("2026-03-02T14:00:00Z", entry.Element(Atom + "updated")!.Value);
        Assert.Empty(after.Elements(Atom + "entry"));
        Assert.Equal("2026-03-02T16:00:00Z", after.Element(Atom + "updated")!.Value);
        Assert.Empty((await FeedAsync($"/en/{elsewhere.Slug}/alerts.atom", visitor)).Elements(Atom + "entry"));
    }

    [Fact]
    public async Task A_published_text_comes_first_and_a_draft_not_at_all()
    {
        await using var other = new PortalApp();
        var (data, visitor) = (new TestData(other), new Visitor(other.CreateClient()));
        other.Clock.Advance(TimeSpan.FromDays(1));
        var (shown, hidden) = (await data.ArticleAsync(Section.Risks), await data.ArticleAsync(Section.Risks));
        await data.UnpublishAsync(hidden, "en");
        await data.UnpublishAsync(hidden, "es");

        var feed = await FeedAsync("/en/la-union/changes.atom", visitor);

        var first = feed.Elements(Atom + "entry").First();
        Assert.Equal($"Title {shown.Key} (en)", first.Element(Atom + "title")!.Value);
        Assert.Equal($"https://portal.test/en/la-union/risks/{shown.Key}-en", Href(first, "alternate"));
        Assert.Equal(("2026-03-03T15:00:00Z", "2026-03-03T15:00:00Z"), (first.Element(Atom + "updated")!.Value, feed.Element(Atom + "updated")!.Value));
        Assert.DoesNotContain(hidden.Key + " ", feed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_office_names_its_feeds()
    {
        var page = await Visitor.OpenAsync("/es/la-union");

        Assert.True(page.Has("link[rel=alternate][type='application/atom+xml'][href='/es/la-union/avisos.atom']"));
        Assert.True(page.Has("link[rel=alternate][type='application/atom+xml'][href='/es/la-union/cambios.atom']"));
    }

    [Theory]
    [InlineData("/es/nowhere/avisos.atom")]
    [InlineData("/es/la-union/alerts.atom")]
    public async Task A_feed_of_no_office_or_under_a_word_of_another_language_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.GetAsync(path)).StatusCode);

    private async Task<XElement> FeedAsync(string path, Visitor? visitor = null)
    {
        var response = await (visitor ?? Visitor).GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "application/atom+xml"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
    }

    private static void AssertComplete(XElement element)
    {
        Assert.Matches("^tag:portal\\.test,2026:[a-z0-9/-]+$", Assert.Single(element.Elements(Atom + "id")).Value);
        Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})$", Assert.Single(element.Elements(Atom + "updated")).Value);
        Assert.NotNull(Href(element, "alternate"));
    }

    private static string Id(XElement entry) => entry.Element(Atom + "id")!.Value;

    private static string? Href(XElement element, string rel) => element.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")?.Value == rel)?.Attribute("href")?.Value;
}
