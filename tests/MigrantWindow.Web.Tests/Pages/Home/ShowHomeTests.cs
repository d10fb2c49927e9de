using MigrantWindow.Domain.Offices;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Home;

public sealed class ShowHomeTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("es", "Abierto ahora, cierra a las 16:00")]
    [InlineData("en", "Open now, closes 16:00")]
    [InlineData("fr", "Ouvert, ferme à 16:00")]
    public async Task The_home_page_leads_to_each_Window_and_says_whether_it_is_open(string language, string open)
    {
        var office = await Data.OfficeAsync();

        var page = await Visitor.OpenAsync($"/{language}");

        var card = page.Document.QuerySelector($"main section a[href='/{language}/{office.Slug}']")!;
        Assert.Equal(office.Name.In(language), card.TextContent);
        Assert.Contains(open, card.Closest("section")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_Window_is_not_offered()
    {
        var closed = await Data.OfficeAsync(status: OfficeStatus.Closed);

        var page = await Visitor.OpenAsync("/es");

        Assert.DoesNotContain($"/es/{closed.Slug}", page.Links);
    }

    [Theory]
    [InlineData("es", "acabo-de-regresar", "pienso-migrar", "quiero-regresar", "necesito-ayuda")]
    [InlineData("en", "i-just-returned", "thinking-of-migrating", "i-want-to-return", "i-need-help")]
    [InlineData("fr", "je-viens-de-rentrer", "je-pense-migrer", "je-veux-rentrer", "jai-besoin-daide")]
    public async Task The_four_situations_stand_on_the_home_page(string language, params string[] slugs)
    {
        var page = await Visitor.OpenAsync($"/{language}");

        var links = page.Document.QuerySelectorAll("ul.situations a").Select(link => link.GetAttribute("href")!);
        Assert.Equal(slugs.Select(slug => $"/{language}/la-union/{slug}"), links);
    }

    [Fact]
    public async Task The_sketch_map_shows_the_Windows_whose_place_is_known()
    {
        var placed = await Data.OfficeAsync(with: office =>
            office.Locate("SV", "La Unión", "La Unión Sur", "La Unión", null, null, new GeoPoint(13.5, -88.2)));
        var unplaced = await Data.OfficeAsync();

        var page = await Visitor.OpenAsync("/en");

        Assert.StartsWith(placed.Name.In("en"), page.Document.QuerySelector($"svg a[href='/en/{placed.Slug}']")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.False(page.Has($"svg a[href='/en/{unplaced.Slug}']"));
    }
}
