using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Journeys;

public sealed class ShowJourneyModel(PortalDbContext db, PageAddress address, TimeProvider clock) : PublicPage
{
    /// <summary>The page for whoever fears to return; every step of “I want to return” offers it.</summary>
    private const string WayOut = "fear-of-return";

    public Situation Situation { get; private set; }
    public IReadOnlyList<StepView> Steps { get; private set; } = [];
    public string WayOutPath { get; private set; } = "";

    public override bool LeavesNoTrace => Situation == Situation.NeedHelp;

    public override string JsonLd => OpenData.JsonLd.Graph(OpenData.JsonLd.Breadcrumbs(Crumbs, address.Of));

    public async Task<IActionResult> OnGetAsync(string office, string journey, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await OfficeView.FindAsync(db, office, Language, now, stop) is not { } found)
        {
            return NotFound();
        }

        if (found.SituationsIn(Language).FirstOrDefault(situation => situation.Slug == journey) is not { } view)
        {
            return await NewSlugAsync(found.Country, journey, stop) is { } moved ? RedirectPermanent(Links.Journey(Language, office, moved)) : NotFound();
        }

        (Office, Situation, Title, Summary) = (found, view.Situation, view.Title, view.Summary);
        await LoadStepsAsync(found.Country, now, stop);
        Facts = await FactBook.LoadAsync(db, Language, now, Steps.Select(step => step.Html), stop);
        Crumbs = [new Crumb(found.Name, Links.Office(Language, office))];
        Translations = found.Situations.Where(other => other.Situation == view.Situation)
            .ToDictionary(other => other.Language, other => Links.Journey(other.Language, office, other.Slug));
        Identity = new PageKey(PageKind.Journey, (int)view.Situation, office);

        return Page();
    }

    private async Task LoadStepsAsync(string country, DateTime now, CancellationToken stop)
    {
        var source = SourceView.OfCitation(db);
        var journey = await db.Journeys
            .Where(j => j.Country == country && j.Situation == Situation)
            .Select(j => new
            {
                j.ConfirmedOn, j.ReviewMonths, ConfirmedBy = j.ConfirmedBy!.Name,
                Sources = j.Citations.AsQueryable().OrderBy(citation => citation.Order).Select(source).ToList(),
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
