using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Tests;

/// <summary>What the database keeps and refuses, on each engine.</summary>
public sealed class StorageTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task An_instant_comes_back_as_the_same_instant_in_UTC(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        var precise = Now.AddTicks(1_234_567);

        await database.SaveAsync(NewArticle("health", "salud", precise));

        var stored = await database.AskAsync(db => db.Publications.Select(publication => publication.VisibleFrom).SingleAsync());
        Assert.Equal((precise, DateTimeKind.Utc), (stored, stored.Kind));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Values_of_the_domain_come_back_equal(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        var office = NewOffice();
        office.Keep(OpeningHours.Parse("Mon-Fri 08:00-12:00, 13:00-16:00"), byAppointment: true);
        office.Is(OfficeStatus.TemporarilyClosed, new PartialDate("2016-08"));
        office.Locate("SV", "La Unión", "La Unión Sur", "La Unión", null, null, new GeoPoint(13.3369, -87.8439));

        await database.SaveAsync(office);

        var stored = await database.AskAsync(db => db.Offices.SingleAsync());
        Assert.Equal((office.Hours, office.Status, office.Opened, office.MapPlace), (stored.Hours, stored.Status, stored.Opened, stored.MapPlace));
        Assert.Equal((office.Name, office.Accessibility, null), (stored.Name, stored.Accessibility, stored.Coordinates));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_articles_cannot_have_one_address_in_a_language(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        await database.SaveAsync(NewArticle("health", "salud"));

        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(NewArticle("other", "salud")));
        await database.SaveAsync(NewArticle("third", "salud", culture: "fr"));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_services_cannot_have_one_address_in_a_language(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        await database.SaveAsync(NewService("dui", "dui"));

        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(NewService("other", "dui")));
        await database.SaveAsync(NewService("third", "otro"));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_journeys_cannot_have_one_address_in_a_language(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        await database.SaveAsync(NewJourney(Situation.JustReturned, "es", "regresar"));

        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(NewJourney(Situation.NeedHelp, "es", "regresar")));
        await database.SaveAsync(NewJourney(Situation.WantToReturn, "es", "otra"));
    }

    [Theory]
    [MemberData(nameof(Contexts.All), MemberType = typeof(Contexts))]
    public void Each_translated_thing_has_one_text_a_language(PortalDbContext db)
    {
        (Type Translation, string Owner)[] things =
            [(typeof(ArticleTranslation), "ArticleId"), (typeof(ServiceTranslation), "ServiceId"), (typeof(JourneyTranslation), "JourneyId")];

        Assert.All(things, thing => Assert.Contains(
            db.Model.FindEntityType(thing.Translation)!.GetIndexes(),
            index => index.IsUnique && index.Properties.Select(property => property.Name).SequenceEqual([thing.Owner, "Culture"])));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task An_alert_that_ends_before_it_starts_is_refused_by_the_database_too(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        await database.SaveAsync(new Alert([NewOffice()], Words("Notice"), Now, Now.AddHours(1)));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.WithAsync(db =>
            db.Alerts.ExecuteUpdateAsync(set => set.SetProperty(alert => alert.EndsOn, alert => alert.StartsOn))));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_step_link_leads_to_exactly_one_thing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        var journey = NewJourney(Situation.JustReturned, "es", "regresar");
        var (article, service) = (NewArticle("health", "salud"), NewService("dui", "dui"));
        journey.AddStep(StepKind.And, Words("Step"), Words("Do"), Words("<p>Do</p>")).PointTo(article);
        await database.SaveAsync(journey, article, service);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.WithAsync(db =>
            db.Set<JourneyStepLink>().ExecuteUpdateAsync(set => set.SetProperty(link => link.ServiceId, service.Id))));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.WithAsync(db =>
            db.Set<JourneyStepLink>().ExecuteUpdateAsync(set => set.SetProperty(link => link.ArticleId, (int?)null))));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Who_saves_over_the_work_of_another_is_told(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        await database.SaveAsync(NewArticle("health", "salud"));

        await database.WithAsync(async late =>
        {
            var mine = await late.ArticleTranslations.Include(translation => translation.OldSlugs).SingleAsync();
            await database.WithAsync(async early =>
            {
                (await early.ArticleTranslations.Include(translation => translation.OldSlugs).SingleAsync()).Rename(new Slug("theirs"));
                await early.SaveChangesAsync();
            });

            mine.Rename(new Slug("mine"));

            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync());
        });
        Assert.Equal("theirs", await database.AskAsync(db => db.ArticleTranslations.Select(translation => translation.Slug).SingleAsync()));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_text_that_readers_do_not_see_yet_is_hidden_unless_the_filter_is_lifted(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);

        await database.SaveAsync(NewArticle("later", "mas-tarde", DateTime.MaxValue.ToUniversalTime()));

        Assert.False(await database.AskAsync(db => db.Publications.AnyAsync()));
        Assert.True(await database.AskAsync(db => db.Publications.IgnoreQueryFilters([QueryFilters.Published]).AnyAsync()));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Who_wrote_a_text_can_be_asked_for_in_a_query(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        await database.SaveAsync(NewArticle("health", "salud"));

        Assert.True(await database.AskAsync(db => db.Revisions.AnyAsync(revision => !revision.ContributorIds.Contains(7))));
    }

    private static Article NewArticle(string key, string slug, DateTime? now = null, string culture = "es")
    {
        var article = new Article(key, Section.Rights, Institution(key), 1, 12);
        article.Translate(culture, new Slug(slug)).Ship(new RevisionText("Title", "Summary", "Body"), "<p>Body</p>", now ?? Now);
        return article;
    }

    private static Service NewService(string key, string slug)
    {
        var service = new Service(key, Institution(key), 1, 3);
        service.Translate("es", new Slug(slug), new ServiceText("Name", "Summary", "Who", ["A paper"], null, "Body", "<p>Body</p>"), Now);
        return service;
    }

    private static Journey NewJourney(Situation situation, string culture, string slug)
    {
        var key = $"journey-{(int)situation}";
        var journey = new Journey(key, situation, "SV", Institution(key), 6);
        journey.Translate(culture, new Slug(slug), "Title", "Summary");
        return journey;
    }

    private static Office NewOffice()
    {
        var office = new Office("la-union", OfficeKind.MunicipalWindow, "America/El_Salvador", 1, 3);
        office.Describe(Words("Name"), Words("Summary"), Words("Directions"), Words("Body"), Words("<p>Body</p>"));
        return office;
    }

    private static Institution Institution(string key) => new($"owner-{key}", null, Words("Institution"), Words("Role"), null);

    private static LocalizedText Words(string words) => new(new Dictionary<string, string> { ["es"] = words, ["en"] = words, ["fr"] = words });
}
