using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.About;

/// <summary>The portal about itself: who stands behind it, accessibility, privacy, safe browsing.</summary>
public sealed class ShowAboutModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    public string Html { get; private set; } = "";
    public IReadOnlyList<SourceView> Sources { get; private set; } = [];
    public string DefaultOffice { get; private set; } = "";
    public IReadOnlyList<IGrouping<string, SisterView>> Sisters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string word, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var key = PortalPages.Find(word, Language);
        var source = SourceView.OfCitation(db);
        var page = await db.ArticleTranslations
            .Where(t => t.Culture == Language && t.Article.Section == Section.Portal && t.Article.Key == key)
            .Select(t => new
            {
                t.ArticleId, t.Title, t.Summary, t.Html, t.Article.ConfirmedOn, t.Article.ReviewMonths, ConfirmedBy = t.Article.ConfirmedBy!.Name,
                Office = db.Offices.OrderBy(office => office.Order).Select(office => office.Slug).FirstOrDefault(),
                Sources = t.Article.Citations.AsQueryable().OrderBy(citation => citation.Order).Select(source).ToList(),
            })
            .SingleOrDefaultAsync(stop);
        if (page is null)
        {
            return NotFound();
        }

        (Title, Summary, Html, Sources, DefaultOffice) = (page.Title!, page.Summary!, page.Html!, page.Sources, page.Office ?? "");
        Freshness = FreshnessView.Of(page.ConfirmedOn, page.ReviewMonths, page.ConfirmedBy, Sources, Language, now);
        Facts = await FactBook.LoadAsync(db, Language, now, [Html], stop);
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Portal(language.Code, key!));
        HttpContext.TagCachedResponse([CacheTags.Article(page.ArticleId)]);
        Sisters = key == PortalPages.About ? await SistersAsync(stop) : [];

        return Page();
    }

    private async Task<IReadOnlyList<IGrouping<string, SisterView>>> SistersAsync(CancellationToken stop)
    {
        var windows = await db.SisterWindows
            .Select(window => new { window.Place, window.Region, window.Country, window.Opened, window.OpenedBy, window.Note })
            .ToListAsync(stop);

        return [.. windows
            .Select(window => new SisterView(window.Place, window.Region, text[$"country:{window.Country}"], window.Opened, window.OpenedBy, window.Note.In(Language)))
            .OrderBy(window => window.Opened)
            .GroupBy(window => window.Country)
            .OrderBy(country => country.Key, StringComparer.CurrentCulture)];
    }

    public sealed record SisterView(string Place, string? Region, string Country, PartialDate Opened, bool OpenedBy, string Note);
}
