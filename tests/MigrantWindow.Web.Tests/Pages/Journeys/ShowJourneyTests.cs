using System.Net;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Journeys;

public sealed class ShowJourneyTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("es", "O bien", "Si quiere")]
    [InlineData("en", "Or", "If you wish")]
    [InlineData("fr", "Ou", "Si vous voulez")]
    public async Task Steps_come_in_order_and_say_what_is_an_alternative_and_what_is_optional(string language, string or, string optional)
    {
        var country = OwnCountry.New();
        var office = await Data.OfficeInAsync(country);
        var journey = await App.JourneyAsync(country, Situation.JustReturned, (_, journey) =>
        {
            journey.Add(StepKind.And, "First");
            journey.Add(StepKind.Or, "Second");
            journey.Add(StepKind.Optional, "Third");
        });

        var page = await Visitor.OpenAsync($"/{language}/{office.Slug}/{journey.Key}-{language}");

        var steps = page.Document.QuerySelectorAll("ol.steps > li");
        Assert.Equal($"Journey ({language})", page.Heading);
        Assert.Equal([$"First ({language})", $"Second ({language})", $"Third ({language})"], steps.Select(step => step.QuerySelector("h2")!.TextContent));
        Assert.Equal([null, or, optional], steps.Select(step => step.QuerySelector(".kind")?.TextContent));
    }

    [Fact]
    public async Task A_step_points_to_its_articles_and_services()
    {
        var country = OwnCountry.New();
        var office = await Data.OfficeInAsync(country);
        var article = await Data.ArticleAsync(Section.Risks);
        var service = await Data.ServiceAsync();
        var journey = await App.JourneyAsync(country, Situation.NeedHelp, (db, journey) =>
        {
            var step = journey.Add(StepKind.And, "First");
            step.PointTo(db.Articles.Single(a => a.Id == article.Id));
            step.PointTo(db.Services.Single(s => s.Id == service.Id));
        });

        var page = await Visitor.OpenAsync($"/fr/{office.Slug}/{journey.Key}-fr");

        var links = page.Document.QuerySelectorAll("ol.steps ul.links a");
        Assert.Equal([$"Title {article.Key} (fr)", $"Name {service.Key} (fr)"], links.Select(link => link.TextContent.Trim()));
        Assert.Equal(
            [$"/fr/{office.Slug}/risques/{article.Key}-fr", $"/fr/{office.Slug}/services/{service.Key}-fr"], links.Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_step_does_not_send_readers_to_what_only_another_office_offers()
    {
        var country = OwnCountry.New();
        var office = await Data.OfficeInAsync(country);
        var other = await Data.OfficeInAsync(country);
        var article = await Data.ArticleAsync(Section.Rights);
        var service = await Data.ServiceAsync();
        await Data.ChangeAsync(article, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(office.Id))!]));
        await Data.ChangeAsync(service, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(office.Id))!]));
        var journey = await App.JourneyAsync(country, Situation.JustReturned, (db, journey) =>
        {
            var step = journey.Add(StepKind.And, "First");
            step.PointTo(db.Articles.Single(a => a.Id == article.Id));
            step.PointTo(db.Services.Single(s => s.Id == service.Id));
        });

        var here = await Visitor.OpenAsync($"/es/{office.Slug}/{journey.Key}-es");
        var there = await Visitor.OpenAsync($"/es/{other.Slug}/{journey.Key}-es");

        Assert.Equal(2, here.Document.QuerySelectorAll("ol.steps ul.links a").Length);
        Assert.Equal("First (es)", there.Text("ol.steps h2"));
        Assert.False(there.Has("ol.steps ul.links a"));
    }

    [Fact]
    public async Task No_journey_of_a_Window_links_a_service_of_the_other_Window_alone()
    {
        List<string> onlyAtTheOther = [];
        await App.WithDatabaseAsync(db =>
        {
            onlyAtTheOther = [.. db.Set<ServiceTranslation>()
                .Where(t => t.Culture == "es" && t.Service.Offices.Any(o => o.Slug == "la-hachadura") && t.Service.Offices.All(o => o.Slug != "la-union"))
                .Select(t => t.Slug)];
            return Task.CompletedTask;
        });
        Assert.NotEmpty(onlyAtTheOther);

        foreach (var journey in (string[])["acabo-de-regresar", "pienso-migrar", "quiero-regresar", "necesito-ayuda"])
        {
            var page = await Visitor.OpenAsync($"/es/la-union/{journey}");

            Assert.NotEmpty(page.Links);
            Assert.Empty(page.Links.Intersect(onlyAtTheOther.Select(slug => $"/es/la-union/servicios/{slug}")));
        }
    }

    [Fact]
    public async Task Facts_are_filled_in_where_a_step_names_them()
    {
        var country = OwnCountry.New();
        var office = await Data.OfficeInAsync(country);
        var phone = await Data.PhoneAsync("22220400");
        var journey = await App.JourneyAsync(country, Situation.NeedHelp, (_, journey) =>
            journey.Add(StepKind.And, "First", $"<p>Call {{{{phone:{phone.Key}}}}}, not {{{{phone:no-such-phone}}}}.</p>"));

        var page = await Visitor.OpenAsync($"/en/{office.Slug}/{journey.Key}-en");

        Assert.Contains("Call 22220400, not not known yet: ask at the Window.", page.Main, StringComparison.Ordinal);
        Assert.True(page.Has("ol.steps a.call[href='tel:22220400']"));
        Assert.Contains("22220400", page.Text("#share-text"), StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task An_old_slug_leads_to_the_present_one_for_good(string language)
    {
        var country = OwnCountry.New();
        var office = await Data.OfficeInAsync(country);
        var journey = await App.JourneyAsync(country, Situation.JustReturned, (_, journey) => journey.Add(StepKind.And, "First"));
        await Data.ChangeAsync(journey.Translations.Single(t => t.Culture == language), (_, translation) =>
        {
            translation.Rename(new Slug($"{journey.Key}-renamed"));
            return Task.CompletedTask;
        });

        var response = await Visitor.GetAsync($"/{language}/{office.Slug}/{journey.Key}-{language}");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"/{language}/{office.Slug}/{journey.Key}-renamed", response.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await Visitor.OpenAsync($"/{language}/{office.Slug}/{journey.Key}-renamed")).Status);
    }

    [Fact]
    public async Task A_journey_of_another_country_is_not_found_under_its_old_or_present_name()
    {
        var journey = await App.JourneyAsync(OwnCountry.New(), Situation.JustReturned, (_, journey) => journey.Add(StepKind.And, "First"));
        await Data.ChangeAsync(journey.Translations[0], (_, translation) =>
        {
            translation.Rename(new Slug($"{journey.Key}-renamed"));
            return Task.CompletedTask;
        });

        var present = await Visitor.OpenAsync($"/es/la-union/{journey.Key}-renamed");
        var old = await Visitor.OpenAsync($"/es/la-union/{journey.Key}-es");

        Assert.Equal(HttpStatusCode.NotFound, present.Status);
        Assert.Equal(HttpStatusCode.NotFound, old.Status);
    }
}
