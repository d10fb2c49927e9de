using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Exporting;

/// <summary>Reads what has a text of its own: what readers see of it, never a draft.</summary>
internal sealed class StoredTexts(PortalDbContext db, DateTime now)
{
    public async Task<IReadOnlyList<OfficeEntry>> OfficesAsync(CancellationToken stop)
    {
        var offices = await db.Offices.AsNoTracking().Include(office => office.Partners).Include(office => office.Phones).Include(office => office.Exceptions)
            .Include(office => office.Citations).ThenInclude(citation => citation.Source).OrderBy(office => office.Order).ThenBy(office => office.Id).AsSplitQuery().ToListAsync(stop);
        return [.. offices.Select(Office)];
    }

    /// <returns>What has a Spanish text, and the keys of what has none.</returns>
    public async Task<(IReadOnlyList<ArticleEntry> Articles, IReadOnlyList<string> LeftOut)> ArticlesAsync(CancellationToken stop)
    {
        var texts = (await TextsAsync(stop)).ToLookup(text => text.ArticleId);
        var articles = await db.Articles.AsNoTracking().Include(article => article.Owner).Include(article => article.Offices)
            .Include(article => article.Citations).ThenInclude(citation => citation.Source).OrderBy(article => article.Id).AsSplitQuery().ToListAsync(stop);
        var seen = articles.Where(article => texts[article.Id].Any()).ToLookup(article => texts[article.Id].Any(text => text.Culture == Language.Source));
        return (
            [.. seen[true].Select(article => new ArticleEntry(
                article.Key, article.Section, article.Owner.Key, article.Situations, article.Audiences, Slugs(article.Offices), StoredReference.Keys(article.Citations),
                article.Order, article.ReviewMonths, texts[article.Id].ToDictionary(text => text.Culture, text => text.ToEntry(texts[article.Id]))))],
            [.. seen[false].Select(article => $"article {article.Key}")]);
    }

    public async Task<(IReadOnlyList<ServiceEntry> Services, IReadOnlyList<string> LeftOut)> ServicesAsync(CancellationToken stop)
    {
        var services = await db.Services.AsNoTracking().Include(service => service.Translations).ThenInclude(text => text.Documents).Include(service => service.Organization)
            .Include(service => service.Offices).Include(service => service.Phones).Include(service => service.Costs).ThenInclude(cost => cost.Price)
            .Include(service => service.Locations).ThenInclude(place => place.Location).Include(service => service.Citations).ThenInclude(citation => citation.Source)
            .OrderBy(service => service.Id).AsSplitQuery().ToListAsync(stop);
        var seen = services.Where(service => service.Translations.Count > 0).ToLookup(service => service.Translations.Any(text => text.Culture == Language.Source));
        return ([.. seen[true].Select(Service)], [.. seen[false].Select(service => $"service {service.Key}")]);
    }

    public async Task<IReadOnlyList<JourneyEntry>> JourneysAsync(IReadOnlySet<string> articles, IReadOnlySet<string> services, CancellationToken stop)
    {
        var journeys = await db.Journeys.AsNoTracking().Include(journey => journey.Owner).Include(journey => journey.Translations)
            .Include(journey => journey.Steps).ThenInclude(step => step.Links).ThenInclude(link => link.Article)
            .Include(journey => journey.Steps).ThenInclude(step => step.Links).ThenInclude(link => link.Service)
            .Include(journey => journey.Citations).ThenInclude(citation => citation.Source).OrderBy(journey => journey.Id).AsSplitQuery().ToListAsync(stop);
        return [.. journeys.Where(journey => journey.Translations.Any(text => text.Culture == Language.Source)).Select(journey => Journey(journey, articles, services))];
    }

    public async Task<IReadOnlyList<CourseEntry>> CoursesAsync(IReadOnlySet<string> articles, CancellationToken stop)
    {
        var courses = await db.TrainingCourses.AsNoTracking().Include(course => course.Text).Include(course => course.Handouts).ThenInclude(handout => handout.Article)
            .OrderBy(course => course.Order).ThenBy(course => course.Id).ToListAsync(stop);
        return [.. courses.Where(course => articles.Contains(course.Text.Key)).Select(course => new CourseEntry(
            course.Key, course.Topic, course.Sectors, course.Minutes, course.Order, course.Text.Key,
            [.. course.Handouts.OrderBy(handout => handout.Order).Select(handout => handout.Article.Key).Where(articles.Contains)], course.IsRetired))];
    }

    private Task<List<Shown>> TextsAsync(CancellationToken stop) => db.Publications.AsNoTracking().Select(p => new Shown(
        p.Translation.ArticleId, p.Translation.Culture, p.Translation.Slug, p.Title, p.Summary, p.IsMachineMade, p.SourceNumber, p.MajorNumber,
        p.EndsOn > now ? p.EndsOn : null,
        db.Revisions.Where(revision => revision.TranslationId == p.TranslationId && revision.Number == p.RevisionNumber).Select(revision => revision.Body).Single())).ToListAsync(stop);

    private static OfficeEntry Office(Office office) => new(
        office.Slug, office.Order, office.Kind, office.Status, office.Country, office.Department, office.Municipality, office.District, office.Address, office.Email,
        office.MapPlace == office.Coordinates ? null : office.MapPlace, office.TimeZone, office.Hours, office.ByAppointment, office.Opened, office.Languages,
        [.. office.Partners.OrderBy(partner => partner.Id).Select(partner => partner.Key)],
        [.. office.Phones.Where(phone => !phone.IsHidden).OrderBy(phone => phone.Id).Select(phone => phone.Key)],
        StoredReference.Keys(office.Citations), office.ReviewMonths, office.Name, office.Summary, office.Directions, Bodies(office.Body))
    {
        Coordinates = office.Coordinates,
        Accessibility = office.Accessibility,
        Exceptions = [.. office.Exceptions.OrderBy(other => other.Date).Select(other => new ExceptionEntry(other.Date, other.Opens, other.Closes, other.Reason))],
    };

    private static ServiceEntry Service(Service service)
    {
        var place = service.IsRemote ? null : service.Locations.OrderBy(place => place.Id).FirstOrDefault();
        var isConfidential = place?.Location.IsConfidential ?? false;
        return new ServiceEntry(
            service.Key, service.Organization.Key, service.Situations, Slugs(service.Offices),
            [.. service.Phones.Where(phone => !phone.IsHidden).OrderBy(phone => phone.Id).Select(phone => phone.Key)],
            [.. service.Costs.Where(cost => !cost.Price.IsHidden).OrderBy(cost => cost.Order).Select(cost => cost.Price.Key)], service.IsFree, service.Hours,
            service.IsRemote, isConfidential, StoredReference.Keys(service.Citations), service.Order, service.ReviewMonths, place?.Directions ?? LocalizedText.Empty,
            service.Translations.ToDictionary(text => text.Culture, text => new ServiceTextEntry(
                text.Name, new Slug(text.Slug), text.Summary, text.Eligibility, [.. text.Documents.OrderBy(document => document.Order).Select(document => document.Document)],
                text.WaitTime, Body(text.Body))))
        {
            Languages = service.Languages,
            Address = isConfidential ? null : place?.Location.Address,
            Coordinates = isConfidential ? null : place?.Location.Coordinates,
        };
    }

    private static JourneyEntry Journey(Journey journey, IReadOnlySet<string> articles, IReadOnlySet<string> services)
    {
        List<JourneyStep> steps = [.. journey.Steps.OrderBy(step => step.Order)];
        return new JourneyEntry(
            journey.Key, journey.Situation, journey.Owner.Key, StoredReference.Keys(journey.Citations), journey.ReviewMonths,
            [.. steps.Select(step => new StepEntry(
                step.Kind,
                [.. step.Links.OrderBy(link => link.Order).Select(link => link.Article?.Key).OfType<string>().Where(articles.Contains)],
                [.. step.Links.OrderBy(link => link.Order).Select(link => link.Service?.Key).OfType<string>().Where(services.Contains)]))],
            journey.Translations.ToDictionary(text => text.Culture, text => new JourneyTextEntry(
                text.Title, new Slug(text.Slug), text.Summary,
                [.. steps.Select(step => new StepTextEntry(step.Title.All.GetValueOrDefault(text.Culture, ""), Body(step.Body.All.GetValueOrDefault(text.Culture, ""))))])),
            journey.Country);
    }

    private static IReadOnlyList<string> Slugs(IEnumerable<Office> offices) =>
        [.. offices.OrderBy(office => office.Order).ThenBy(office => office.Slug, StringComparer.Ordinal).Select(office => office.Slug)];

    private static Dictionary<string, ContentText> Bodies(LocalizedText text) => text.All.ToDictionary(body => body.Key, body => Body(body.Value));

    private static ContentText Body(string markdown) => new("", 0, markdown);

    private sealed record Shown(
        int ArticleId, string Culture, string Slug, string Title, string Summary, bool IsMachineMade, int? SourceNumber, int MajorNumber, DateTime? Until, string Markdown)
    {
        public ArticleTextEntry ToEntry(IEnumerable<Shown> all) => new(Title, new Slug(Slug), Summary, Body(Markdown))
        {
            IsMachineMade = IsMachineMade,
            IsOutdated = SourceNumber is { } source && all.Any(text => text.Culture == Language.Source && text.MajorNumber > source),
            Until = Until,
        };
    }
}
