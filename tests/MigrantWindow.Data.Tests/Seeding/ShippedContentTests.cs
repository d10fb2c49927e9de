using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Figures;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Data.Tests.Seeding;

/// <summary>What a new portal holds after its first start.</summary>
public sealed class ShippedContentTests(SeededDatabase seeded) : IClassFixture<SeededDatabase>
{
    [Theory]
    [InlineData(Section.Rights, 10)]
    [InlineData(Section.VoluntaryReturn, 7)]
    [InlineData(Section.Risks, 6)]
    [InlineData(Section.Protection, 8)]
    public async Task Each_section_has_its_articles_whole_in_each_language(Section section, int least)
    {
        var texts = await seeded.Database.AskAsync(db => db.Publications.Where(text => text.Translation.Article.Section == section).Include(text => text.Translation).ToListAsync());

        Assert.All(texts, text => Assert.True(text is { Title.Length: > 0, Summary.Length: > 0, Html.Length: > 100 }, $"{text.Translation.Culture}/{text.Translation.Slug}"));
        InEachLanguage(texts.Select(text => text.Translation.Culture), least);
    }

    [Fact]
    public async Task Every_article_and_service_is_written_in_every_language_and_not_copied()
    {
        var articles = await seeded.Database.AskAsync(db => db.Publications.Select(text => new { text.Translation.ArticleId, text.Html }).ToListAsync());
        var services = await seeded.Database.AskAsync(db => db.ServiceTranslations.Select(text => new { text.ServiceId, text.Html }).ToListAsync());

        Assert.All(articles.GroupBy(text => text.ArticleId), texts => Assert.Equal(3, texts.Select(text => text.Html).Distinct().Count()));
        Assert.All(services.GroupBy(text => text.ServiceId), texts => Assert.Equal(3, texts.Select(text => text.Html).Distinct().Count()));
    }

    [Fact]
    public async Task At_least_16_services_of_12_institutions_are_told_whole_in_each_language()
    {
        var texts = await seeded.Database.AskAsync(db => db.ServiceTranslations.ToListAsync());
        var institutions = await seeded.Database.AskAsync(db => db.Services.Select(service => service.OrganizationId).Distinct().CountAsync());

        Assert.All(texts, text =>
            Assert.True(text is { Name.Length: > 0, Summary.Length: > 0, Eligibility.Length: > 0, Html.Length: > 50 }, $"{text.Culture}/{text.Slug}"));
        InEachLanguage(texts.Select(text => text.Culture), 16);
        Assert.True(institutions >= 12);
    }

    [Theory]
    [MemberData(nameof(SeededDatabase.Languages), MemberType = typeof(SeededDatabase))]
    public async Task Each_situation_has_its_journey_with_steps_in_each_language(string language)
    {
        var journeys = await seeded.Database.AskAsync(db => db.Journeys
            .Include(journey => journey.Translations)
            .Include(journey => journey.Steps).ThenInclude(step => step.Links)
            .ToListAsync());

        Assert.Equal(
            [Situation.JustReturned, Situation.ThinkingOfMigrating, Situation.WantToReturn, Situation.NeedHelp],
            journeys.Select(journey => journey.Situation).Order());
        Assert.All(journeys, journey =>
        {
            Assert.Single(journey.Translations, text => text.Culture == language && text is { Title.Length: > 0, Summary.Length: > 0 });
            Assert.True(journey.Steps.Count >= 3, journey.Key);
            Assert.All(journey.Steps, step =>
                Assert.True(SeededDatabase.IsIn(step.Title, language) && SeededDatabase.IsIn(step.Html, language) && step.Links.Count > 0, journey.Key));
        });
    }

    [Theory]
    [MemberData(nameof(SeededDatabase.Languages), MemberType = typeof(SeededDatabase))]
    public async Task At_least_25_terms_are_explained_in_each_language(string language)
    {
        var terms = await seeded.Database.AskAsync(db => db.GlossaryTerms.ToListAsync());

        Assert.True(terms.Count >= 25);
        Assert.All(terms, term => Assert.True(SeededDatabase.IsIn(term.Term, language) && SeededDatabase.IsIn(term.Definition, language), term.Key));
    }

    [Theory]
    [MemberData(nameof(SeededDatabase.Languages), MemberType = typeof(SeededDatabase))]
    public async Task Both_Windows_are_told_in_each_language_and_claim_no_hours_nor_address(string language)
    {
        var offices = await seeded.Database.AskAsync(db => db.Offices.OrderBy(office => office.Order).ToListAsync());

        Assert.Equal(["la-union", "la-hachadura"], offices.Select(office => office.Slug));
        Assert.All(offices, office =>
        {
            Assert.All(
                [office.Name, office.Summary, office.Directions, office.Body, office.Html],
                text => Assert.True(SeededDatabase.IsIn(text, language)));
            Assert.Equal((null, null, null), (office.Hours, office.Address, office.Coordinates));
            Assert.Equal(("SV", "America/El_Salvador"), (office.Country, office.TimeZone));
        });
    }

    [Fact]
    public async Task Returns_are_told_for_each_year_from_2013_to_2025_with_a_source_and_every_doubt_in_each_language()
    {
        var figures = await seeded.Database.AskAsync(db => db.ReturnFigures.Include(figure => figure.Citations).ToListAsync());

        var national = figures.Where(figure => figure.Scope == FigureScope.National).Select(figure => figure.Year).Order();
        Assert.Equal(Enumerable.Range(2013, 13), national);
        Assert.All(figures, figure => Assert.True(figure.Total > 0 && figure.Citations.Count > 0, $"{figure.Scope} {figure.Year}"));
        Assert.All(figures.Where(figure => figure.Kind != FigureKind.Published || !figure.Note.IsEmpty), figure => Assert.All(
            ["es", "en", "fr"],
            language => Assert.True(SeededDatabase.IsIn(figure.Note, language), $"{figure.Scope} {figure.Year} {language}")));
    }

    [Fact]
    public async Task The_sister_Windows_are_named_with_place_date_and_source()
    {
        var windows = await seeded.Database.AskAsync(db => db.SisterWindows.Include(window => window.Citations).ToListAsync());

        Assert.NotEmpty(windows);
        Assert.All(windows, window => Assert.True(window.Place.Length > 0 && window.Country.Length == 2 && window.Citations.Count > 0, window.Place));
        Assert.All(windows, window => Assert.InRange(window.Opened.FirstDay.Year, 2010, 2026));
        Assert.DoesNotContain("SV", windows.Select(window => window.Country));
    }

    [Fact]
    public async Task The_languages_and_the_roles_of_staff_are_there()
    {
        var languages = await seeded.Database.AskAsync(db => db.Languages.OrderBy(language => language.Order).Select(language => language.Code).ToListAsync());
        var roles = await seeded.Database.AskAsync(db => db.Roles.Select(role => role.Name!).ToListAsync());

        Assert.Equal(["es", "en", "fr"], languages);
        Assert.Equal(Roles.All.Order(), roles.Order());
    }

    [Fact]
    public async Task Nothing_starts_confirmed_and_each_thing_that_readers_act_on_names_a_source()
    {
        List<(string Name, Confirmable Thing)> things =
        [
            .. await ThingsAsync<Office>(office => office.Slug), .. await ThingsAsync<Fact>(fact => fact.Key),
            .. await ThingsAsync<Article>(article => article.Key), .. await ThingsAsync<Service>(service => service.Key),
            .. await ThingsAsync<Journey>(journey => journey.Key),
        ];

        Assert.All(things, thing => Assert.Equal(FreshnessState.Unconfirmed, thing.Thing.FreshnessAt(Seed.Now).State));
        Assert.All(things, thing => Assert.Empty(thing.Thing.Confirmations));
        Assert.All(things, thing => Assert.InRange(thing.Thing.ReviewMonths, 1, 24));
        Assert.All(
            things.Where(thing => thing.Thing is not Article { Section: Section.Portal }),
            thing => Assert.True(thing.Thing.Citations.Count > 0, thing.Name));
    }

    [Fact]
    public async Task A_confidential_place_has_no_address_even_in_the_database()
    {
        var places = await seeded.Database.AskAsync(db => db.Locations.Where(location => location.IsConfidential).ToListAsync());

        Assert.Contains("shelter", places.Select(place => place.Key));
        Assert.All(places, place => Assert.Equal((null, null), (place.Address, place.Coordinates)));
    }

    [Fact]
    public async Task The_stored_text_is_what_was_rendered_and_its_revision_is_what_was_written()
    {
        var text = await seeded.Database.AskAsync(db => db.ArticleTranslations
            .Include(t => t.Revisions)
            .Include(t => t.Publications)
            .SingleAsync(t => t.Article.Key == "children" && t.Culture == "fr"));

        var revision = Assert.Single(text.Revisions);
        var publication = Assert.Single(text.Publications);
        Assert.Equal(Seed.Render(revision.Body, "fr"), publication.Html);
        Assert.Equal((Revision.HashOf(publication.Title, publication.Summary, revision.Body), Seed.Now), (revision.Hash, revision.WrittenOn));
        Assert.Equal((revision.Hash, 1), (publication.Hash, publication.SourceNumber));
    }

    private async Task<IEnumerable<(string Name, Confirmable Thing)>> ThingsAsync<T>(Func<T, string> name)
        where T : Confirmable
    {
        var things = await seeded.Database.AskAsync(db => db.Set<T>()
            .Include(thing => thing.Citations)
            .Include(thing => thing.Confirmations)
            .ToListAsync());

        Assert.NotEmpty(things);
        return things.Select(thing => (name(thing), (Confirmable)thing));
    }

    private static void InEachLanguage(IEnumerable<string> cultures, int least)
    {
        var counts = cultures.CountBy(culture => culture).ToDictionary();

        Assert.Equal(["en", "es", "fr"], counts.Keys.Order());
        Assert.Single(counts.Values.Distinct());
        Assert.All(counts.Values, count => Assert.True(count >= least, $"{count} of {least}"));
    }
}
