using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.OpenData;

/// <summary><c>/sitemap.xml</c> and <c>/robots.txt</c>.</summary>
public static class Sitemap
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] GetOrHead = ["GET", "HEAD"];

    public static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/sitemap.xml", GetOrHead, async (HttpContext http, PortalDbContext db, PortalLanguages languages, PageAddress address, TimeProvider clock, CancellationToken stop) =>
        {
            http.TagCachedResponse([CacheTags.Everything, CacheTags.Offices, CacheTags.Services, CacheTags.Journeys, CacheTags.Trainings, CacheTags.Courses, .. CacheTags.Sections]);
            var paths = await PathsAsync(db, languages, clock, stop);
            var urls = paths.Select(path => new XElement(Namespace + "url", new XElement(Namespace + "loc", address.Of(path))));
            return Results.Text(new XDocument(new XElement(Namespace + "urlset", urls)).ToString(), "application/xml", Encoding.UTF8);
        }).CacheOutput(CachePolicies.PublicContent).AllowAnonymous();

        routes.MapMethods("/robots.txt", GetOrHead, (PageAddress address) =>
            Results.Text($"User-agent: *\nAllow: /\nDisallow: /admin\nSitemap: {address.Of("/sitemap.xml")}\n", "text/plain", Encoding.UTF8)).AllowAnonymous();
    }

    /// <returns>Every page that readers can reach, in every language.</returns>
    public static async Task<IReadOnlyList<string>> PathsAsync(PortalDbContext db, PortalLanguages languages, TimeProvider clock, CancellationToken stop)
    {
        var offices = await db.Offices.Where(office => office.Status != OfficeStatus.Closed).OrderBy(office => office.Order)
            .Select(office => new { office.Slug, office.Country }).ToListAsync(stop);
        var journeys = await db.JourneyTranslations.Select(t => new { t.Culture, t.Slug, t.Journey.Country }).ToListAsync(stop);
        var articles = await db.Publications.Where(p => p.Translation.Article.Section != Section.Portal)
            .Select(p => new
            {
                p.Translation.Culture, p.Translation.Slug, p.Translation.Article.Section, p.Translation.Article.OfferedEverywhere,
                Offices = p.Translation.Article.Offices.Select(office => office.Slug).ToList(),
            })
            .ToListAsync(stop);
        var services = await db.ServiceTranslations
            .Select(t => new { t.Culture, t.Slug, t.Service.OfferedEverywhere, Offices = t.Service.Offices.Select(office => office.Slug).ToList() })
            .ToListAsync(stop);

        var now = clock.GetUtcNow().UtcDateTime;
        var sessions = await SessionView.LoadAsync(db.TrainingSessions.Where(session => session.EndsOn > now && session.CancelledOn == null), db, stop);

        List<string> paths = [];
        foreach (var language in languages.All.Select(language => language.Code))
        {
            paths.AddRange([Links.Home(language), Links.Glossary(language), Links.Figures(language), .. PortalPages.All.Select(key => Links.Portal(language, key))]);
            foreach (var (office, country) in offices.Select(office => (office.Slug, office.Country)))
            {
                paths.Add(Links.Office(language, office));
                paths.AddRange(SectionWords.All.Append(Section.Training).Select(section => Links.Section(language, office, section)));
                paths.Add(Links.Trainings(language, office));
                paths.AddRange(sessions.Where(session => session.OfficeSlug == office).Select(session => session.PathIn(language)));
                paths.AddRange(journeys.Where(journey => journey.Culture == language && journey.Country == country).Select(journey => Links.Journey(language, office, journey.Slug)));
                paths.AddRange(articles.Where(article => article.Culture == language && (article.OfferedEverywhere || article.Offices.Contains(office)))
                    .Select(article => Links.Article(language, office, article.Section, article.Slug)));
                paths.AddRange(services.Where(service => service.Culture == language && (service.OfferedEverywhere || service.Offices.Contains(office)))
                    .Select(service => Links.Service(language, office, service.Slug)));
            }
        }

        return paths;
    }
}
