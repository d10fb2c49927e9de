using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Services;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Services;

public sealed class ListServicesTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("es", "Servicios", "/es/la-union/servicios")]
    [InlineData("en", "Services", "/en/la-union/services")]
    [InlineData("fr", "Services", "/fr/la-union/services")]
    public async Task The_directory_lists_a_service_in_each_language(string language, string heading, string path)
    {
        var service = await Data.ServiceAsync();

        var page = await Visitor.OpenAsync(path);

        Assert.Equal(language, page.Language);
        Assert.Equal(heading, page.Heading);
        Assert.Equal($"Name {service.Key} ({language})", page.Text($"main a[href='{path}/{service.Key}-{language}']"));
    }

    [Fact]
    public async Task What_only_one_office_offers_is_listed_there_alone()
    {
        var office = await Data.OfficeAsync();
        var service = await Data.ServiceAsync();
        await Data.ChangeAsync(service, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(office.Id))!]));

        var there = await Visitor.OpenAsync($"/es/{office.Slug}/servicios");
        var elsewhere = await Visitor.OpenAsync("/es/la-union/servicios");

        Assert.Contains($"/es/{office.Slug}/servicios/{service.Key}-es", there.Links);
        Assert.DoesNotContain(service.Key, elsewhere.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_by_phone_and_places_to_go_stand_apart()
    {
        var place = await Data.ServiceAsync(with: service => service.Reach(null, isRemote: false, []));
        var line = await Data.ServiceAsync(with: service => service.Reach(OpeningHours.Always, isRemote: true, []));

        var page = await Visitor.OpenAsync("/en/la-union/services");

        Assert.True(page.Has($"section[aria-labelledby=remote] a[href$='{line.Key}-en']"));
        Assert.True(page.Has($"section[aria-labelledby=places] a[href$='{place.Key}-en']"));
        Assert.Contains("Every day, at all hours", LineOf(page, line), StringComparison.Ordinal);
        Assert.DoesNotContain("Every day, at all hours", LineOf(page, place), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_service_known_to_be_free_is_called_free()
    {
        var free = await Data.ServiceAsync(with: service => service.Costing(isFree: true, []));
        var unknown = await Data.ServiceAsync();

        var page = await Visitor.OpenAsync("/es/la-union/servicios");

        Assert.Contains("Gratis", LineOf(page, free), StringComparison.Ordinal);
        Assert.DoesNotContain("Gratis", LineOf(page, unknown), StringComparison.Ordinal);
    }

    private static string LineOf(HtmlPage page, Service service) => page.Text($"main li:has(a[href*='/{service.Key}-'])");
}
