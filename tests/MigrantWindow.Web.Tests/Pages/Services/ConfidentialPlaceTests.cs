using MigrantWindow.Domain.Services;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Services;

public sealed class ConfidentialPlaceTests(PortalApp app) : WebTest(app)
{
    /// <summary>The coordinates that <see cref="TestData"/> gives to every place, in the ways a page could write them.</summary>
    private static readonly string[] Coordinates = ["13.98765", "13,98765", "89.12345", "89,12345"];

    public static TheoryData<string> Paths =>
    [
        "/es", "/en", "/fr",
        "/es/la-union", "/en/la-union", "/fr/la-union", "/es/la-hachadura",
        "/es/la-union/servicios", "/en/la-union/services", "/fr/la-union/services", "/es/la-hachadura/servicios",
        "/es/la-union/necesito-ayuda", "/es/glosario", "/es/cifras", "/es/cifras.csv", "/es/acerca-de",
        "/es/la-union/no-hay", "/sitemap.xml", "/robots.txt",
    ];

    [Theory]
    [InlineData("es", "La dirección no se publica, para cuidar a las personas.")]
    [InlineData("en", "The address is not published, to keep people safe.")]
    [InlineData("fr", "L’adresse n’est pas publiée, pour protéger les personnes.")]
    public async Task The_page_of_a_confidential_place_gives_its_phone_and_never_its_address(string language, string said)
    {
        var (service, address) = await ShelterAsync("22220300");

        var page = await Visitor.OpenAsync(PathOf(service, language));

        Assert.Contains(said, page.Main, StringComparison.Ordinal);
        Assert.True(page.Has("main a[href='tel:22220300']"));
        Assert.Contains("22220300", page.JsonLd.ToString(), StringComparison.Ordinal);
        AssertTellsNothing(page.Source, address);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task No_other_page_gives_it_either(string path)
    {
        var (_, address) = await ShelterAsync("22220301");

        var response = await Visitor.GetAsync(path);

        AssertTellsNothing(await response.Content.ReadAsStringAsync(), address);
    }

    [Fact]
    public async Task The_list_names_the_service_without_its_place()
    {
        var (service, address) = await ShelterAsync("22220302");

        var page = await Visitor.OpenAsync("/en/la-union/services");

        Assert.Contains($"Name {service.Key} (en)", page.Main, StringComparison.Ordinal);
        AssertTellsNothing(page.Source, address);
    }

    [Fact]
    public async Task The_address_of_any_other_place_is_shown()
    {
        var service = await Data.ServiceAsync(address: "4a Calle Poniente 18");

        var page = await Visitor.OpenAsync(PathOf(service, "en"));

        Assert.Contains("4a Calle Poniente 18", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("The address is not published", page.Main, StringComparison.Ordinal);
    }

    private static void AssertTellsNothing(string source, string address)
    {
        Assert.DoesNotContain(address, source, StringComparison.OrdinalIgnoreCase);
        Assert.All(Coordinates, coordinate => Assert.DoesNotContain(coordinate, source, StringComparison.Ordinal));
    }

    private static string PathOf(Service service, string language) =>
        $"/{language}/la-union/{(language == "es" ? "servicios" : "services")}/{service.Key}-{language}";

    private async Task<(Service Service, string Address)> ShelterAsync(string number)
    {
        var address = TestData.NewKey("puerta-verde");
        var phone = await Data.PhoneAsync(number);
        var service = await Data.ServiceAsync(confidential: true, address: address);
        await Data.ChangeAsync(service, async (db, tracked) => tracked.Reach(null, isRemote: false, [(await db.Facts.FindAsync(phone.Id))!]));
        return (service, address);
    }
}
