using System.Net;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Paper;

public sealed class LeafletTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("/es/la-union/pienso-migrar", "folleto")]
    [InlineData("/en/la-hachadura/i-just-returned", "leaflet")]
    [InlineData("/fr/la-union/jai-besoin-daide", "depliant")]
    public async Task A_leaflet_says_what_the_journey_says(string path, string word)
    {
        var journey = await Visitor.OpenAsync(path);
        var leaflet = await Visitor.OpenAsync($"{path}/{word}");

        Assert.Equal(HttpStatusCode.OK, leaflet.Status);
        Assert.Equal(journey.Heading, leaflet.Heading);
        Assert.Equal(Words(journey, "ol.steps > li > h2"), Words(leaflet, "ol.steps > li > h2"));
        Assert.Equal(Words(journey, "ol.steps > li > p:not(.kind):not(.tag)"), Words(leaflet, "ol.steps > li > p:not(.kind)"));
        Assert.Equal(Words(journey, "ol.steps .kind"), Words(leaflet, "ol.steps .kind"));
        Assert.All(Words(journey, "ol.steps a[href^='tel:']"), phone => Assert.Contains(phone, leaflet.Main, StringComparison.Ordinal));
        Assert.Contains($"portal.test{path} ", leaflet.Main, StringComparison.Ordinal);
        Assert.Equal($"/qr{path}.svg", leaflet.Document.QuerySelector("img.qr")!.GetAttribute("src"));
        Assert.Equal("noindex", leaflet.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Contains($"{path}/{word}", journey.Document.QuerySelectorAll("main a[rel=nofollow]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Each_step_of_returning_carries_the_safeguard_and_the_front_the_way_out()
    {
        var page = await Visitor.OpenAsync("/en/la-union/i-want-to-return/leaflet");

        Assert.All(page.Document.QuerySelectorAll("ol.steps > li"), step => Assert.Contains("Asking does not oblige you to return.", step.TextContent, StringComparison.Ordinal));
        Assert.Contains("portal.test/en/la-union/voluntary-return/fear-and-voluntary-return", page.Text(".safeguard"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leaflet_of_who_needs_help_is_kept_nowhere()
    {
        var help = await Visitor.GetAsync("/es/la-union/necesito-ayuda/folleto");
        var other = await Visitor.GetAsync("/es/la-union/pienso-migrar/folleto");

        Assert.True(help.Headers.CacheControl?.NoStore);
        Assert.False(other.Headers.CacheControl?.NoStore ?? false);
    }

    [Fact]
    public async Task There_is_no_leaflet_of_anything_else() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.OpenAsync("/es/la-union/cursos-de-nada/folleto")).Status);

    private static IEnumerable<string> Words(HtmlPage page, string selector) => page.Document.QuerySelectorAll(selector).Select(element => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
