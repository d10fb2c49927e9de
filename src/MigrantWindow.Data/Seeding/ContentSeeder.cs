using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Figures;
using MigrantWindow.Domain.Glossary;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Search;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data.Seeding;

/// <summary>Turns Markdown of one language into the HTML that is stored.</summary>
public delegate string RenderMarkdown(string markdown, string language);

/// <summary>Stores what the content library has and the database lacks, all of it or nothing. What is there already belongs to its editors
/// and stays as it is.</summary>
public sealed class ContentSeeder(PortalDbContext db, RenderMarkdown render, DateTime now)
{
    private Dictionary<string, SourceReference> _sources = [];
    private Dictionary<string, Institution> _institutions = [];
    private Dictionary<string, Fact> _facts = [];
    private Dictionary<string, Office> _offices = [];
    private Dictionary<string, Article> _articles = [];
    private Dictionary<string, Service> _services = [];

    /// <returns>How many rows were added.</returns>
    /// <exception cref="ContentException">A file is at fault; nothing was stored.</exception>
    public async Task<int> SeedAsync(ContentLibrary library, CancellationToken stop)
    {
        if (library.Faults.Count > 0)
        {
            throw new ContentException(library.Faults);
        }

        await AddLanguagesAndRolesAsync(library, stop);
        _sources = await AddMissingAsync(library.Sources, entry => entry.Key, source => source.Key, Source, stop);
        _institutions = await AddMissingAsync(library.Institutions, entry => entry.Key, institution => institution.Key, Institution, stop);
        _facts = await AddMissingAsync(library.Facts, entry => entry.Key, fact => fact.Key, Fact, stop);
        _offices = await AddMissingAsync(library.Offices, entry => entry.Key, office => office.Slug, Office, stop);
        _articles = await AddMissingAsync(library.Articles, entry => entry.Key, article => article.Key, Article, stop);
        _services = await AddMissingAsync(library.Services, entry => entry.Key, service => service.Key, Service, stop);
        await AddMissingAsync(library.Journeys, entry => entry.Key, journey => journey.Key, Journey, stop);
        await AddMissingAsync(library.Courses, entry => entry.Key, course => course.Key, Course, stop);
        await AddMissingAsync(library.Terms, entry => entry.Key, term => term.Key, Term, stop);
        await AddMissingAsync(library.Holidays, entry => $"{entry.Country}{entry.Date:O}", holiday => $"{holiday.Country}{holiday.Date:O}", Holiday, stop);
        await AddMissingAsync(library.SisterWindows, entry => entry.Place, window => window.Place, SisterWindow, stop);
        if (library.Alerts.Count > 0)
        {
            await AddMissingAsync(library.Alerts, entry => $"{entry.StartsOn:O}{entry.Text.ToJson()}", alert => $"{alert.StartsOn:O}{alert.Text.ToJson()}", Alert, stop);
        }

        await AddMissingAsync(library.Figures, entry => $"{entry.Scope}{entry.Office}{entry.Year}", KeyOf, Figure, stop);
        await AddSynonymsAsync(library, stop);

        return await db.SaveChangesAsync(stop);
    }

    /// <summary>They have no keys: where there are any, they are those of the staff.</summary>
    private async Task AddSynonymsAsync(ContentLibrary library, CancellationToken stop)
    {
        if (!await db.Synonyms.AnyAsync(stop))
        {
            db.Synonyms.AddRange(library.Synonyms.Select(entry => new Synonym(entry.Language, entry.Sayings, entry.Meaning)));
        }
    }

    private async Task AddLanguagesAndRolesAsync(ContentLibrary library, CancellationToken stop)
    {
        var languages = await db.Languages.Select(language => language.Code).ToListAsync(stop);
        db.Languages.AddRange(library.Languages
            .Select((entry, order) => new Language(entry.Code, entry.Name, entry.Formats, entry.RightToLeft, order))
            .Where(language => !languages.Contains(language.Code)));

        var roles = await db.Roles.Select(role => role.Name).ToListAsync(stop);
        db.Roles.AddRange(Roles.All.Where(role => !roles.Contains(role)).Select(role => new StaffRole(role)));
    }

    private async Task<Dictionary<string, TEntity>> AddMissingAsync<TEntry, TEntity>(
        IEnumerable<TEntry> entries, Func<TEntry, string> entryKey, Func<TEntity, string> entityKey, Func<TEntry, TEntity> create, CancellationToken stop)
        where TEntity : class
    {
        var known = (await db.Set<TEntity>().IgnoreQueryFilters().ToListAsync(stop)).ToDictionary(entityKey);
        foreach (var entry in entries.Where(entry => !known.ContainsKey(entryKey(entry))))
        {
            known[entryKey(entry)] = db.Add(create(entry)).Entity;
        }

        return known;
    }

    private static SourceReference Source(SourceEntry entry) => new(entry.Key, entry.Title, entry.Publisher, entry.Url, entry.Published);

    private static Institution Institution(InstitutionEntry entry)
    {
        var institution = new Institution(entry.Key, entry.Acronym, entry.Name, entry.Role, entry.Website);
        institution.IsSpokenForBy(entry.Staff);
        return institution;
    }

    private static Holiday Holiday(HolidayEntry entry) => new(entry.Country, entry.Date, entry.Name);

    private Fact Fact(FactEntry entry)
    {
        var fact = new Fact(entry.Key, entry.Kind, entry.Value, entry.Display, entry.Label, _institutions[entry.Institution], entry.ReviewMonths);
        fact.Annotate(entry.Note, entry.IsWhatsApp);
        fact.Cite(Sources(entry.Sources));
        if (entry.EmergencyOrder is { } order)
        {
            fact.ShowInEmergencyStrip(order, entry.ShortLabel);
        }

        return fact;
    }

    private Office Office(OfficeEntry entry)
    {
        var office = new Office(entry.Key, entry.Kind, entry.TimeZone, entry.Order, entry.ReviewMonths);
        office.Describe(entry.Name, entry.Summary, entry.Directions, Markdown(entry.Body), Html(entry.Body));
        office.Locate(entry.Country, entry.Department, entry.Municipality, entry.District, entry.Address, entry.Coordinates, entry.MapPlace);
        office.IsAccessible(entry.Accessibility);
        office.Reach(entry.Email, entry.Languages, entry.Phones.Select(key => _facts[key]));
        office.Keep(entry.Hours, entry.ByAppointment);
        office.Is(entry.Status, entry.Opened);
        office.WorkWith(entry.Partners.Select(key => _institutions[key]));
        office.Cite(Sources(entry.Sources));
        foreach (var exception in entry.Exceptions)
        {
            if (exception is { Opens: { } opens, Closes: { } closes })
            {
                office.OpenAtOtherHours(exception.Date, opens, closes, exception.Reason);
            }
            else
            {
                office.Close(exception.Date, exception.Reason);
            }
        }

        return office;
    }

    private Alert Alert(AlertEntry entry) => new(entry.Offices.Select(key => _offices[key]), entry.Text, entry.StartsOn, entry.EndsOn);

    private Article Article(ArticleEntry entry)
    {
        var article = new Article(entry.Key, entry.Section, _institutions[entry.Owner], entry.Order, entry.ReviewMonths);
        article.IsFor(entry.Situations, entry.Audiences);
        article.OfferOnlyAt(entry.Offices.Select(key => _offices[key]));
        article.Cite(Sources(entry.Sources));
        foreach (var (language, text) in entry.Texts)
        {
            int? source = language == Language.Source ? null : text.IsOutdated ? 0 : 1; // the Spanish texts are revision 1
            article.Translate(language, text.Slug)
                .Ship(new RevisionText(text.Title, text.Summary, text.Body.Markdown, false, text.IsMachineMade, source), render(text.Body.Markdown, language), now, text.Until);
        }

        return article;
    }

    private Service Service(ServiceEntry entry)
    {
        var service = new Service(entry.Key, _institutions[entry.Organization], entry.Order, entry.ReviewMonths);
        service.IsFor(entry.Situations);
        service.OfferOnlyAt(entry.Offices.Select(key => _offices[key]));
        service.Reach(entry.Hours, entry.IsRemote, entry.Phones.Select(key => _facts[key]));
        service.Costing(entry.IsFree, entry.Prices.Select(key => _facts[key]));
        service.Promise(entry.Languages, entry.ReviewMonths);
        service.Cite(Sources(entry.Sources));
        if (!entry.IsRemote)
        {
            var name = new LocalizedText(entry.Texts.Select(text => KeyValuePair.Create(text.Key, text.Value.Name)));
            service.GiveAt(new Location(entry.Key, name, entry.IsConfidential, entry.Address, entry.Coordinates), entry.Where);
        }

        foreach (var (language, text) in entry.Texts)
        {
            var html = render(text.Body.Markdown, language);
            service.Translate(
                language, text.Slug, new ServiceText(text.Name, text.Summary, text.Who, text.Bring, text.HowLong, text.Body.Markdown, html), now);
        }

        return service;
    }

    private Journey Journey(JourneyEntry entry)
    {
        var journey = new Journey(entry.Key, entry.Situation, entry.Country, _institutions[entry.Owner], entry.ReviewMonths);
        journey.Cite(Sources(entry.Sources));
        foreach (var (language, text) in entry.Texts)
        {
            journey.Translate(language, text.Slug, text.Title, text.Summary);
        }

        for (var i = 0; i < entry.Steps.Count; i++)
        {
            var body = entry.Texts.ToDictionary(text => text.Key, text => text.Value.Steps[i].Body);
            var title = new LocalizedText(entry.Texts.Select(text => KeyValuePair.Create(text.Key, text.Value.Steps[i].Title)).Where(text => text.Value != StepTextEntry.NoWords));
            var step = journey.AddStep(entry.Steps[i].Kind, title, Markdown(body), Html(body));
            entry.Steps[i].Articles.ToList().ForEach(key => step.PointTo(_articles[key]));
            entry.Steps[i].Services.ToList().ForEach(key => step.PointTo(_services[key]));
        }

        return journey;
    }

    private TrainingCourse Course(CourseEntry entry)
    {
        var course = new TrainingCourse(entry.Key, entry.Topic, entry.Sectors, entry.Minutes, _articles[entry.Article], entry.Order);
        course.Retire(entry.IsRetired);
        course.HandOut(entry.Handouts.Select(key => _articles[key]));
        return course;
    }

    private GlossaryTerm Term(TermEntry entry) => new(entry.Key, entry.Term, entry.Definition, entry.Avoid, Sources(entry.Sources));

    private SisterWindow SisterWindow(SisterWindowEntry entry) =>
        new(entry.Place, entry.Region, entry.Country, entry.Opened, entry.OpenedBy, entry.Note, Sources(entry.Sources));

    private ReturnFigure Figure(FigureEntry entry) => new(
        entry.Scope, entry.Office is { } office ? _offices[office] : null, entry.Year, entry.Total, entry.Children, entry.Kind, entry.Note,
        Sources(entry.Sources));

    private string KeyOf(ReturnFigure figure) =>
        $"{figure.Scope}{_offices.Values.FirstOrDefault(office => office.Id != 0 && office.Id == figure.OfficeId)?.Slug}{figure.Year}";

    private List<SourceReference> Sources(IEnumerable<string> keys) => [.. keys.Select(key => _sources[key])];

    private static LocalizedText Markdown(IReadOnlyDictionary<string, ContentText> texts) =>
        new(Written(texts).Select(text => KeyValuePair.Create(text.Key, text.Value.Markdown)));

    /// <summary>A text that is not there in a language leaves its place to the Spanish one.</summary>
    private static IEnumerable<KeyValuePair<string, ContentText>> Written(IReadOnlyDictionary<string, ContentText> texts) => texts.Where(text => text.Value.Markdown.Length > 0);

    private LocalizedText Html(IReadOnlyDictionary<string, ContentText> texts) =>
        new(Written(texts).Select(text => KeyValuePair.Create(text.Key, render(text.Value.Markdown, text.Key))));
}
