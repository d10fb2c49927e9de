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
    public ArticleText Text { get; private set; } = null!;

    public TranslationNotice Notice => new(Text, Language, Translations.GetValueOrDefault(Domain.Shared.Language.Source));
    public IReadOnlyList<SourceView> Sources { get; private set; } = [];
    public string DefaultOffice { get; private set; } = "";
    public IReadOnlyList<IGrouping<string, SisterView>> Sisters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string word, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var key = PortalPages.Find(word, Language);
        var page = await ArticleText.Of(
            db.Publications.ReadIn(Language).Where(p => p.Translation.Article.Section == Section.Portal && p.Translation.Article.Key == key), db)
            .SingleOrDefaultAsync(stop);
        if (page is null)
        {
            return NotFound();
        }

        (Title, Summary, Text, Sources, DefaultOffice) = (page.Title, page.Summary, page, page.Sources, page.FirstOffice ?? "");
        Freshness = page.FreshnessAt(now, Language);
        Facts = await FactBook.LoadAsync(db, Language, now, [Text.Html], stop);
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Portal(language.Code, key!));
        Sisters = key == PortalPages.About ? await SistersAsync(stop) : [];

        Identity = new PageKey(PageKind.Article, Text.ArticleId);
        HttpContext.TagCachedResponse(CacheTags.Article(Text.ArticleId));

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
