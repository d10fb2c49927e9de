using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Content;

/// <summary>Reads from the database what texts may link to and which facts they may name.</summary>
public sealed class ContentLinks(PortalDbContext db)
{
    public async Task<ContentTargets> LoadAsync(CancellationToken stop)
    {
        var targets = new Dictionary<(string, string), (LinkTarget, IReadOnlyList<LanguageSlug>?)>();
        await AddArticlesAsync(targets, stop);
        await AddServicesAsync(targets, stop);
        await AddJourneysAsync(targets, stop);
        foreach (var key in await db.GlossaryTerms.Select(term => term.Key).ToListAsync(stop))
        {
            targets[("term", key)] = (new LinkTarget("term", key, null, key, null), null);
        }

        foreach (var (key, section) in ContentWords.Sections.Where(word => word.Value != Section.Portal))
        {
            targets[("section", key)] = (new LinkTarget("section", key, section, null, null), null);
        }

        foreach (var key in (string[])["glossary", "figures"])
        {
            targets[("page", key)] = (new LinkTarget("page", key, null, null, null), null);
        }

        return new ContentTargets(targets, await TokensAsync(stop));
    }

    private async Task AddArticlesAsync(Dictionary<(string, string), (LinkTarget, IReadOnlyList<LanguageSlug>?)> targets, CancellationToken stop)
    {
        var articles = await db.Articles.Where(article => db.Publications.Any(p => p.Translation.ArticleId == article.Id && p.Translation.Culture == Language.Source)).Select(article => new
        {
            article.Key, article.Section, Office = article.OfferedEverywhere ? null : article.Offices.OrderBy(office => office.Order).Select(office => office.Slug).FirstOrDefault(),
            Slugs = db.Publications.Where(p => p.Translation.ArticleId == article.Id).Select(p => new LanguageSlug(p.Translation.Culture, p.Translation.Slug)).ToList(),
        }).ToListAsync(stop);
        foreach (var article in articles)
        {
            var kind = article.Section == Section.Portal ? "page" : "article";
            targets[(kind, article.Key)] = (new LinkTarget(kind, article.Key, article.Section, null, article.Office), article.Slugs);
        }
    }

    private async Task AddServicesAsync(Dictionary<(string, string), (LinkTarget, IReadOnlyList<LanguageSlug>?)> targets, CancellationToken stop)
    {
        var services = await db.Services.Where(service => service.Translations.Any()).Select(service => new
        {
            service.Key, Office = service.OfferedEverywhere ? null : service.Offices.OrderBy(office => office.Order).Select(office => office.Slug).FirstOrDefault(),
            Slugs = service.Translations.Select(text => new LanguageSlug(text.Culture, text.Slug)).ToList(),
        }).ToListAsync(stop);
        foreach (var service in services)
        {
            targets[("service", service.Key)] = (new LinkTarget("service", service.Key, Section.Services, null, service.Office), service.Slugs);
        }
    }

    private async Task AddJourneysAsync(Dictionary<(string, string), (LinkTarget, IReadOnlyList<LanguageSlug>?)> targets, CancellationToken stop)
    {
        var journeys = await db.Journeys.Select(journey => new
        {
            journey.Key, Slugs = journey.Translations.Select(text => new LanguageSlug(text.Culture, text.Slug)).ToList(),
        }).ToListAsync(stop);
        foreach (var journey in journeys)
        {
            targets[("journey", journey.Key)] = (new LinkTarget("journey", journey.Key, null, null, null), journey.Slugs);
        }
    }

    private async Task<IReadOnlySet<FactToken>> TokensAsync(CancellationToken stop)
    {
        var facts = await db.Facts.Where(fact => fact.Label != LocalizedText.Empty).Select(fact => new { fact.Kind, fact.Key }).ToListAsync(stop);
        var offices = await db.Offices.Select(office => office.Slug).ToListAsync(stop);

        return facts.Select(fact => new FactToken(KindOf(fact.Kind), fact.Key))
            .Concat(offices.SelectMany(office => new[] { new FactToken("hours", office), new FactToken("address", office) })).ToHashSet();
    }

    private static string KindOf(FactKind kind) => kind.ToString().ToLowerInvariant();
}
