using System.Net;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Services;

public sealed class ShowServiceTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("es", "Para quién es", "Qué recibe", "Qué llevar", "Cuánto cuesta", "Cuánto tarda", "Dónde y cuándo", "Idiomas", "Accesibilidad", "Quién lo confirmó")]
    [InlineData("en", "Who it is for", "What you get", "What to bring", "Cost", "How long it takes", "Where and when", "Languages spoken", "Accessibility", "Who confirmed it")]
    [InlineData("fr", "Pour qui", "Ce que vous recevez", "Quoi apporter", "Coût", "Combien de temps", "Où et quand", "Langues parlées", "Accessibilité", "Qui l’a confirmé")]
    public async Task A_service_answers_the_same_questions_in_the_same_order(string language, params string[] questions)
    {
        var service = await Data.ServiceAsync();

        var page = await Visitor.OpenAsync(PathOf(service, language));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal($"Name {service.Key} ({language})", page.Heading);
        Assert.Equal(questions, page.Document.QuerySelectorAll("dl.ruled > div > dt").Select(question => question.TextContent.Trim()));
    }

    [Theory]
    [InlineData("es", "sí", "no", "no se sabe")]
    [InlineData("en", "yes", "no", "not known")]
    [InlineData("fr", "oui", "non", "non connu")]
    public async Task Accessibility_is_answered_by_yes_no_or_not_known(string language, string yes, string no, string unknown)
    {
        var service = await Data.ServiceAsync();
        await Data.ChangeAsync(service.Locations[0].Location, (db, location) =>
        {
            db.Entry(location).ComplexProperty(place => place.Accessibility).CurrentValue = new Accessibility(null, true, false, null);
            return Task.CompletedTask;
        });

        var page = await Visitor.OpenAsync(PathOf(service, language));

        Assert.Equal([unknown, yes, no, unknown], page.Document.QuerySelectorAll("ul.answers b").Select(answer => answer.TextContent));
    }

    [Fact]
    public async Task What_is_not_known_of_a_service_is_said_to_be_not_known()
    {
        var service = await Data.ServiceAsync();

        var page = await Visitor.OpenAsync(PathOf(service, "en"));

        Assert.Contains("We do not know whether it costs anything. Ask first.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Not known. Ask when you call or go.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Hours not known: ask before you go.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_free_service_says_that_nobody_may_charge()
    {
        var service = await Data.ServiceAsync(with: service => service.Costing(isFree: true, []));

        var page = await Visitor.OpenAsync(PathOf(service, "es"));

        Assert.Contains("Es gratis. Nadie puede cobrarle.", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "Price (es): 3.00 dólares")]
    [InlineData("en", "Price (en): $3.00 US dollars")]
    [InlineData("fr", "Price (fr): 3,00 dollars américains")]
    public async Task Prices_and_hours_are_written_as_the_language_writes_them(string language, string price)
    {
        var service = await Data.ServiceAsync();
        await Data.ChangeAsync(service, (db, tracked) =>
        {
            var institution = db.Institutions.Single(institution => institution.Key == "pddh");
            tracked.Costing(isFree: false, [new Fact(TestData.NewKey("price"), FactKind.Price, "3", null, TestData.Words("Price"), institution, 3)]);
            tracked.Reach(OpeningHours.Parse("Mon-Sat 07:30-15:00 by appointment"), isRemote: false, []);
            return Task.CompletedTask;
        });

        var page = await Visitor.OpenAsync(PathOf(service, language));

        Assert.Contains(price, page.Main, StringComparison.Ordinal);
        Assert.Contains("7:30–15:00", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_are_filled_in_wherever_a_service_names_them()
    {
        var phone = await Data.PhoneAsync("22220200");
        var token = $"{{{{phone:{phone.Key}}}}}";
        var key = TestData.NewKey("service");
        await App.WithDatabaseAsync(async db =>
        {
            var service = new Service(key, db.Institutions.Single(institution => institution.Key == "pddh"), 1000, 3);
            service.GiveAt(new Location(key, TestData.Words("Place"), false, null, null), TestData.Words($"Where {token}"));
            service.Translate(
                "en", new Slug(key), new ServiceText(key, $"Summary {token}", $"Who {token}", [$"Bring {token}"], $"Wait {token}", "Get", $"<p>Get {token}</p>"),
                new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc));
            db.Add(service);
            await db.SaveChangesAsync();
        });

        var page = await Visitor.OpenAsync($"/en/la-union/services/{key}");

        foreach (var field in (string[])["Summary", "Who", "Bring", "Wait", "Get", "Where"])
        {
            Assert.Contains($"{field} 22220200", page.Main, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("{{", page.Source, StringComparison.Ordinal);
        Assert.Equal("tel:22220200", page.Document.QuerySelector("dl.ruled a.call")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_phone_of_a_service_can_be_pressed_and_is_in_the_share_text()
    {
        var service = await WithPhoneAsync("22220201");

        var page = await Visitor.OpenAsync(PathOf(service, "en"));

        Assert.True(page.Has("p.buttons a[href='tel:22220201']"));
        Assert.Contains("Phone (en): 22220201. Not yet confirmed by the office.", page.Text("#share-text"), StringComparison.Ordinal);
        Assert.EndsWith($"portal.test{PathOf(service, "en")}", page.Text("#share-text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_phone_shows_at_once_in_every_language()
    {
        var service = await WithPhoneAsync("22220202");

        await Data.ChangeAsync(service.Phones[0], (_, phone) =>
        {
            phone.Correct("22220299", "2222-0299");
            return Task.CompletedTask;
        });

        foreach (var language in (string[])["es", "en", "fr"])
        {
            var page = await Visitor.OpenAsync(PathOf(service, language));
            Assert.Contains("2222-0299", page.Text("#share-text"), StringComparison.Ordinal);
            Assert.DoesNotContain("22220202", page.Source, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("es", "/es/la-union/servicios/")]
    [InlineData("en", "/en/la-union/services/")]
    [InlineData("fr", "/fr/la-union/services/")]
    public async Task An_old_slug_leads_to_the_present_one_for_good(string language, string folder)
    {
        var service = await Data.ServiceAsync();
        await Data.ChangeAsync(service.Translations.Single(t => t.Culture == language), (_, translation) =>
        {
            translation.Rename(new Slug($"{service.Key}-renamed"));
            return Task.CompletedTask;
        });

        var response = await Visitor.GetAsync($"{folder}{service.Key}-{language}");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"{folder}{service.Key}-renamed", response.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await Visitor.OpenAsync($"{folder}{service.Key}-renamed")).Status);
    }

    private static string PathOf(Service service, string language) =>
        $"/{language}/la-union/{(language == "es" ? "servicios" : "services")}/{service.Key}-{language}";

    private async Task<Service> WithPhoneAsync(string number)
    {
        var phone = await Data.PhoneAsync(number);
        var service = await Data.ServiceAsync();
        await Data.ChangeAsync(service, async (db, tracked) => tracked.Reach(null, isRemote: true, [(await db.Facts.FindAsync(phone.Id))!]));
        service.Reach(null, isRemote: true, [phone]);
        return service;
    }
}
