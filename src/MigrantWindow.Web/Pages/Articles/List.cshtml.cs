using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Articles;

public sealed class ListArticlesModel(
    PortalDbContext db, PortalLanguages languages, PageAddress address, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    public IReadOnlyList<ArticleLine> Articles { get; private set; } = [];

    public override bool LeavesNoTrace => CurrentSection == Section.Protection;

    public override string JsonLd => OpenData.JsonLd.Graph(OpenData.JsonLd.Breadcrumbs(Crumbs, address.Of));

    public async Task<IActionResult> OnGetAsync(string office, string section, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await OfficeView.FindAsync(db, office, Language, now, stop) is not { } found || SectionWords.Find(section, Language) is not { } asked)
        {
            return NotFound();
        }

        (Office, CurrentSection) = (found, asked);
        Articles = await ArticlesAsync(office, asked, now, stop);
        Facts = await FactBook.LoadAsync(db, Language, now, Articles.Select(article => article.Summary), stop);
        Title = text[$"section:{SectionWords.KeyOf(asked)}"];
        Summary = text[$"about:{SectionWords.KeyOf(asked)}"];
        Crumbs = [new Crumb(found.Name, Links.Office(Language, office))];
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Section(language.Code, office, asked));
        Identity = new PageKey(PageKind.Section, (int)asked, office);
        HttpContext.TagCachedResponse([CacheTags.Section(asked)]);

        return Page();
    }

    private async Task<IReadOnlyList<ArticleLine>> ArticlesAsync(string office, Section section, DateTime now, CancellationToken stop)
    {
        var articles = await db.Publications.ReadIn(Language).OfferedAt(office)
            .Where(p => p.Translation.Article.Section == section)
            .OrderBy(p => p.Translation.Article.Order)
            .Select(p => new
            {
                p.Translation.Culture, p.Translation.Slug, p.Title, p.Summary,
                p.Translation.Article.ConfirmedOn, p.Translation.Article.ReviewMonths, ConfirmedBy = p.Translation.Article.ConfirmedBy!.Name,
            })
            .ToListAsync(stop);

        return [.. articles.Select(article => new ArticleLine(
            article.Culture == Language ? null : article.Culture, article.Slug, article.Title, article.Summary,
            FreshnessView.Of(article.ConfirmedOn, article.ReviewMonths, article.ConfirmedBy, [], Language, now)))];
    }

    /// <param name="OtherLanguage">The language of its text where it is not yet translated.</param>
    public sealed record ArticleLine(string? OtherLanguage, string Slug, string Title, string Summary, FreshnessView Freshness);
}
