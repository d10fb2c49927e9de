using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Feedback;

/// <summary>Finds the page that a key names, in one query.</summary>
public sealed class PageFinder(PortalDbContext db, IStringLocalizer<Texts> text)
{
    /// <returns>Nothing where readers have no such page.</returns>
    public Task<FoundPage?> FindAsync(PageKey key, string language, CancellationToken stop) => key switch
    {
        { Kind: PageKind.Home } => Task.FromResult<FoundPage?>(new(key, text["The Window for migrants"], Links.Home(language))),
        { Kind: PageKind.Glossary } => Task.FromResult<FoundPage?>(new(key, text["Glossary"], Links.Glossary(language))),
        { Kind: PageKind.Figures } => PortalPageAsync(key, article => article.Key == "figures", language, stop),
        { Kind: PageKind.Article, Id: { } id, Office: null } => PortalPageAsync(key, article => article.Id == id, language, stop),
        { Kind: PageKind.Article, Id: { } id, Office: { } office } => ArticleAsync(key, id, office, language, stop),
        { Kind: PageKind.Service, Id: { } id, Office: { } office } => ServiceAsync(key, id, office, language, stop),
        { Kind: PageKind.Training, Id: { } id, Office: { } office } => TrainingAsync(key, id, office, language, stop),
        { Office: { } office } => OfOfficeAsync(key, office, language, stop),
        _ => Task.FromResult<FoundPage?>(null),
    };

    private async Task<FoundPage?> PortalPageAsync(PageKey key, Expression<Func<Article, bool>> which, string language, CancellationToken stop)
    {
        var articles = db.Articles.Where(article => article.Section == Section.Portal).Where(which);
        var page = await db.Publications.ReadIn(language).Where(p => articles.Any(article => article.Id == p.Translation.ArticleId))
            .Select(p => new { p.Title, p.Translation.Article.Key }).SingleOrDefaultAsync(stop);
        return page switch
        {
            null => null,
            _ when key.Kind == PageKind.Figures => new FoundPage(key, page.Title, Links.Figures(language)),
            _ when PortalPages.All.Contains(page.Key) => new FoundPage(key, page.Title, Links.Portal(language, page.Key)),
            _ => null,
        };
    }

    private async Task<FoundPage?> ArticleAsync(PageKey key, int id, string office, string language, CancellationToken stop)
    {
        var page = await db.Publications.ReadIn(language).OfferedAt(office)
            .Where(p => p.Translation.ArticleId == id && p.Translation.Article.Section != Section.Portal && db.Offices.Any(o => o.Slug == office))
            .Select(p => new { p.Title, p.Translation.Article.Section, p.Translation.Slug }).SingleOrDefaultAsync(stop);
        return page is null ? null : new FoundPage(key, page.Title, Links.Article(language, office, page.Section, page.Slug));
    }

    private async Task<FoundPage?> ServiceAsync(PageKey key, int id, string office, string language, CancellationToken stop)
    {
        var page = await db.ServiceTranslations
            .Where(t => t.ServiceId == id && t.Culture == language && db.Offices.Any(o => o.Slug == office) && (t.Service.OfferedEverywhere || t.Service.Offices.Any(o => o.Slug == office)))
            .Select(t => new { t.Name, t.Slug }).SingleOrDefaultAsync(stop);
        return page is null ? null : new FoundPage(key, page.Name, Links.Service(language, office, page.Slug));
    }

    private async Task<FoundPage?> TrainingAsync(PageKey key, int id, string office, string language, CancellationToken stop)
    {
        var session = await SessionView.Of(db.TrainingSessions.Where(session => session.Id == id && session.Office.Slug == office), db).SingleOrDefaultAsync(stop);
        return session is null ? null : new FoundPage(key, session.In(language).Title, session.PathIn(language));
    }

    private async Task<FoundPage?> OfOfficeAsync(PageKey key, string slug, string language, CancellationToken stop)
    {
        var situation = (Situation)(key.Id ?? 0);
        var journeys = db.JourneyTranslations.Where(t => t.Journey.Situation == situation && t.Culture == language);
        var office = await db.Offices.Where(office => office.Slug == slug)
            .Select(office => new
            {
                office.Name,
                Journey = journeys.Where(t => t.Journey.Country == office.Country).Select(t => t.Title).FirstOrDefault(),
                JourneySlug = journeys.Where(t => t.Journey.Country == office.Country).Select(t => t.Slug).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(stop);
        return (office, key.Kind) switch
        {
            (null, _) => null,
            (_, PageKind.Office) => new FoundPage(key, office.Name.In(language), Links.Office(language, slug)),
            (_, PageKind.Trainings) => new FoundPage(key, text["Trainings"], Links.Trainings(language, slug)),
            (_, PageKind.Section) when Enum.IsDefined((Section)key.Id!) && (Section)key.Id is not Section.Portal and var section =>
                new FoundPage(key, text[$"section:{SectionWords.KeyOf(section)}"], Links.Section(language, slug, section)),
            ({ Journey: { } title, JourneySlug: { } journey }, PageKind.Journey) => new FoundPage(key, title, Links.Journey(language, slug, journey)),
            _ => null,
        };
    }
}
