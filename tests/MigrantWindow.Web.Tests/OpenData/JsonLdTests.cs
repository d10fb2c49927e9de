using System.Text.Json;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages;

namespace MigrantWindow.Web.Tests.OpenData;

public sealed class JsonLdTests(PortalApp app) : WebTest(app)
{
    private const string Attack = "Rights </script><script>alert(1)</script><!--";

    [Fact]
    public async Task An_article_is_an_Article()
    {
        var article = await Data.ArticleAsync(Section.Rights);

        var page = await Visitor.OpenAsync($"/fr/la-union/droits/{article.Key}-fr");

        var thing = ThingOf(page, "Article");
        Assert.Equal($"Title {article.Key} (fr)", thing.GetProperty("headline").GetString());
        Assert.Equal("Summary (fr)", thing.GetProperty("description").GetString());
        Assert.Equal("fr", thing.GetProperty("inLanguage").GetString());
        Assert.Equal(page.Canonical, thing.GetProperty("mainEntityOfPage").GetString());
        Assert.Equal(PortalApp.Start, thing.GetProperty("datePublished").GetDateTimeOffset());
        Assert.Equal("GovernmentOrganization", thing.GetProperty("author").GetProperty("@type").GetString());
    }

    [Fact]
    public async Task A_service_is_a_GovernmentService_with_its_phone()
    {
        var phone = await Data.PhoneAsync("22220500");
        var service = await Data.ServiceAsync();
        await Data.ChangeAsync(service, async (db, tracked) => tracked.Reach(null, isRemote: true, [(await db.Facts.FindAsync(phone.Id))!]));

        var page = await Visitor.OpenAsync($"/en/la-union/services/{service.Key}-en");

        var thing = ThingOf(page, "GovernmentService");
        Assert.Equal($"Name {service.Key} (en)", thing.GetProperty("name").GetString());
        Assert.Equal(page.Canonical, thing.GetProperty("url").GetString());
        Assert.Equal("GovernmentOrganization", thing.GetProperty("provider").GetProperty("@type").GetString());
        Assert.Equal(
            "22220500", Assert.Single(thing.GetProperty("availableChannel").EnumerateArray()).GetProperty("servicePhone").GetProperty("telephone").GetString());
    }

    [Fact]
    public async Task An_office_is_a_GovernmentOffice_with_its_address_place_and_hours()
    {
        var office = await Data.OfficeAsync("Mon-Tue 08:00-12:30", with: office =>
            office.Locate("SV", "La Unión", "La Unión Sur", "La Unión", "5a Calle 3", new GeoPoint(13.25, -87.5), null));

        var page = await Visitor.OpenAsync($"/es/{office.Slug}");

        var thing = ThingOf(page, "GovernmentOffice");
        var hours = thing.GetProperty("openingHoursSpecification").EnumerateArray().ToList();
        Assert.Equal(office.Name.In("es"), thing.GetProperty("name").GetString());
        Assert.Equal(page.Canonical, thing.GetProperty("url").GetString());
        Assert.Equal("5a Calle 3", thing.GetProperty("address").GetProperty("streetAddress").GetString());
        Assert.Equal("SV", thing.GetProperty("address").GetProperty("addressCountry").GetString());
        Assert.Equal(13.25, thing.GetProperty("geo").GetProperty("latitude").GetDouble());
        Assert.Equal(-87.5, thing.GetProperty("geo").GetProperty("longitude").GetDouble());
        Assert.Equal(["Monday", "Tuesday"], hours.Select(slot => slot.GetProperty("dayOfWeek").GetString()));
        Assert.All(hours, slot => Assert.Equal(("08:00", "12:30"), (slot.GetProperty("opens").GetString(), slot.GetProperty("closes").GetString())));
    }

    [Fact]
    public async Task What_is_not_known_of_an_office_is_left_out()
    {
        var office = await Data.OfficeAsync(hours: null);

        var thing = ThingOf(await Visitor.OpenAsync($"/es/{office.Slug}"), "GovernmentOffice");

        Assert.False(thing.TryGetProperty("geo", out _));
        Assert.False(thing.TryGetProperty("openingHoursSpecification", out _));
        Assert.False(thing.GetProperty("address").TryGetProperty("streetAddress", out _));
    }

    [Theory]
    [MemberData(nameof(PageKinds.DeeperThanAnOffice), MemberType = typeof(PageKinds))]
    public async Task The_way_back_up_is_a_BreadcrumbList(string language, string path)
    {
        var page = await Visitor.OpenAsync(path);

        var crumbs = page.Document.QuerySelectorAll("nav.crumbs a");
        var items = ThingOf(page, "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal(language, page.Language);
        Assert.NotEmpty(items);
        Assert.Equal(crumbs.Select(crumb => crumb.TextContent), items.Select(item => item.GetProperty("name").GetString()!));
        Assert.Equal(crumbs.Select(crumb => $"https://portal.test{crumb.GetAttribute("href")}"), items.Select(item => item.GetProperty("item").GetString()!));
        Assert.Equal(Enumerable.Range(1, items.Count), items.Select(item => item.GetProperty("position").GetInt32()));
    }

    [Fact]
    public async Task A_title_cannot_break_out_of_the_data()
    {
        var article = await Data.ArticleAsync(Section.Rights);
        await Data.ChangeTextAsync(article, "en", text => text.Property(t => t.Title).CurrentValue = Attack);

        var page = await Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-en");

        AssertHarmless(page);
        Assert.Equal(Attack, ThingOf(page, "Article").GetProperty("headline").GetString());
    }

    [Fact]
    public async Task The_name_of_a_service_cannot_break_out_of_the_data()
    {
        var service = await Data.ServiceAsync();
        await Data.ChangeAsync(service.Translations[1], (db, translation) =>
        {
            db.Entry(translation).Property(t => t.Name).CurrentValue = Attack;
            return Task.CompletedTask;
        });

        var page = await Visitor.OpenAsync($"/en/la-union/services/{service.Key}-en");

        AssertHarmless(page);
        Assert.Equal(Attack, ThingOf(page, "GovernmentService").GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_name_of_an_office_cannot_break_out_of_the_data()
    {
        var name = new LocalizedText(new Dictionary<string, string> { ["es"] = Attack });
        var office = await Data.OfficeAsync(status: OfficeStatus.Closed, with: office =>
            office.Describe(name, TestData.Words("Summary"), TestData.Words("Directions"), TestData.Words("Body"), TestData.Words("<p>Body</p>")));

        var page = await Visitor.OpenAsync($"/en/{office.Slug}");
        var below = await Visitor.OpenAsync($"/en/{office.Slug}/rights");

        AssertHarmless(page);
        AssertHarmless(below);
        Assert.Equal(Attack, ThingOf(page, "GovernmentOffice").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("/es")]
    [InlineData("/es/glosario")]
    [InlineData("/es/nowhere")]
    public async Task A_page_without_data_has_no_empty_script(string path)
    {
        var page = await Visitor.OpenAsync(path);

        Assert.False(page.Has("script[type='application/ld+json']"));
    }

    private static void AssertHarmless(HtmlPage page)
    {
        var scripts = page.Document.Scripts;
        Assert.All(scripts, script => Assert.True(script.HasAttribute("src") || script.GetAttribute("type") == "application/ld+json"));
        Assert.True(page.Has("main h1"));
    }

    private static JsonElement ThingOf(HtmlPage page, string type)
    {
        Assert.Equal("https://schema.org", page.JsonLd.GetProperty("@context").GetString());
        return page.JsonLd.GetProperty("@graph").EnumerateArray().Single(thing => thing.GetProperty("@type").GetString() == type);
    }
}
