using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Journeys;

/// <summary>A journey with its steps, on a screen or on paper.</summary>
public abstract class JourneyPage(PortalDbContext db, TimeProvider clock) : PublicPage
{
    /// <summary>The page for whoever fears to return; every step of “I want to return” offers it.</summary>
    private const string WayOut = "fear-of-return";

    public Situation Situation { get; private set; }

    /// <summary>The journey's word in URLs.</summary>
    public string Slug { get; private set; } = "";
    public IReadOnlyList<StepView> Steps { get; private set; } = [];
    public string WayOutPath { get; private set; } = "";

    /// <summary>Where the office is reached; nothing where the page does not say so.</summary>
    public OfficeContact? Contact { get; private set; }

    public override bool LeavesNoTrace => Situation == Situation.NeedHelp;

    protected virtual bool NamesTheOffice => false;

    /// <param name="path">Of this kind of page, by language, office and slug of the journey.</param>
    /// <returns>Where to go instead; nothing: the journey is there.</returns>
    protected async Task<IActionResult?> FindAsync(string office, string journey, Func<string, string, string, string> path, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await OfficeView.FindAsync(db, office, Language, now, stop) is not { } found)
        {
            return NotFound();
        }

        if (found.SituationsIn(Language).FirstOrDefault(situation => situation.Slug == journey) is not { } view)
        {
            return await NewSlugAsync(found.Country, journey, stop) is { } moved ? RedirectPermanent(path(Language, office, moved)) : NotFound();
        }

        (Office, Situation, Slug, Title, Summary) = (found, view.Situation, view.Slug, view.Title, view.Summary);
        await LoadStepsAsync(found.Country, now, stop);
        Facts = await FactBook.LoadAsync(db, Language, now, Steps.Select(step => step.Html), stop);
        Translations = found.Situations.Where(other => other.Situation == view.Situation)
            .ToDictionary(other => other.Language, other => path(other.Language, office, other.Slug));

        return null;
    }

    private async Task LoadStepsAsync(string country, DateTime now, CancellationToken stop)
    {
        var told = NamesTheOffice ? Office!.Slug : null;
        var (source, contact) = (SourceView.OfCitation(db), OfficeContact.Read(db));
        var journey = await db.Journeys
            .Where(j => j.Country == country && j.Situation == Situation)
            .Select(j => new
            {
                j.ConfirmedOn, j.ReviewMonths, ConfirmedBy = j.ConfirmedBy!.Name,
                Sources = j.Citations.AsQueryable().OrderBy(citation => citation.Order).Select(source).ToList(),
                Offices = db.Offices.Where(o => o.Country == j.Country && o.Slug == told).Select(contact).ToList(),
                Steps = j.Steps.OrderBy(step => step.Order).Select(step => new
                {
                    step.Kind, step.Title, step.Html,
                    // One value at a time, each by an index: a whole translation at once would number every one of the database.
                    Links = step.Links.OrderBy(link => link.Order).Select(link => new StepTarget(
                        link.Article!.Key, (Section?)link.Article!.Section,
                        db.Publications.ReadIn(Language).OfferedAt(Office!.Slug).Where(p => p.Translation.ArticleId == link.ArticleId)
                            .Select(p => p.Translation.Slug).FirstOrDefault(),
                        db.Publications.ReadIn(Language).Where(p => p.Translation.ArticleId == link.ArticleId).Select(p => p.Title).FirstOrDefault(),
                        link.Service!.Translations.Where(t => t.Culture == Language)
                            .Where(t => t.Service.OfferedEverywhere || t.Service.Offices.Any(o => o.Slug == Office!.Slug)).Select(t => t.Slug).FirstOrDefault(),
                        link.Service!.Translations.Where(t => t.Culture == Language).Select(t => t.Name).FirstOrDefault())).ToList(),
                }).ToList(),
            })
            .SingleAsync(stop);

        Freshness = FreshnessView.Of(journey.ConfirmedOn, journey.ReviewMonths, journey.ConfirmedBy, journey.Sources, Language, now);
        HttpContext.TagCachedResponse([CacheTags.Services, CacheTags.Section(Section.Protection), .. journey.Steps.SelectMany(step => step.Links).Select(link => link.Section).OfType<Section>().Select(CacheTags.Section)]);
        Contact = journey.Offices.Count > 0 ? OfficeContact.Of(journey.Offices[0], Language, now) : null;
        WayOutPath = journey.Steps.SelectMany(step => step.Links).FirstOrDefault(link => link.Article == WayOut) is { Section: { } section, ArticleSlug: { } slug }
            ? Links.Article(Language, Office!.Slug, section, slug)
            : Links.Section(Language, Office!.Slug, Section.Protection);
        Steps = [.. journey.Steps.Select(step => new StepView(
            step.Kind, step.Title.In(Language), step.Html.In(Language),
            [.. step.Links.Select(LinkTo).OfType<StepLink>()]))];
    }

    /// <returns>Nothing where the target is not published in this language, or not offered at this office.</returns>
    private StepLink? LinkTo(StepTarget target) => target switch
    {
        { Section: { } section, ArticleSlug: { } slug } => new StepLink(Icons.Of(section), Links.Article(Language, Office!.Slug, section, slug), target.ArticleTitle!),
        { ServiceSlug: { } slug } => new StepLink(Icons.Of(Section.Services), Links.Service(Language, Office!.Slug, slug), target.ServiceName!),
        _ => null,
    };

    private Task<string?> NewSlugAsync(string country, string slug, CancellationToken stop) =>
        db.JourneyTranslations
            .Where(t => t.Journey.Country == country && t.OldSlugs.Any(old => old.Culture == Language && old.Slug == slug))
            .Select(t => t.Slug)
            .FirstOrDefaultAsync(stop)!;

    public sealed record StepView(StepKind Kind, string Title, string Html, IReadOnlyList<StepLink> Links);

    public sealed record StepLink(string Icon, string Href, string Title);

    /// <summary>What a step points to: an article or a service.</summary>
    private sealed record StepTarget(string? Article, Section? Section, string? ArticleSlug, string? ArticleTitle, string? ServiceSlug, string? ServiceName);
}
