using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
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
        HttpContext.TagCachedResponse([CacheTags.Section(asked)]);

        return Page();
    }

    private async Task<IReadOnlyList<ArticleLine>> ArticlesAsync(string office, Section section, DateTime now, CancellationToken stop)
    {
        var articles = await db.ArticleTranslations
            .Where(t => t.Culture == Language && t.Article.Section == section)
            .Where(t => t.Article.OfferedEverywhere || t.Article.Offices.Any(o => o.Slug == office))
            .OrderBy(t => t.Article.Order)
            .Select(t => new { t.Slug, t.Title, t.Summary, t.Article.ConfirmedOn, t.Article.ReviewMonths, ConfirmedBy = t.Article.ConfirmedBy!.Name })
            .ToListAsync(stop);

        return [.. articles.Select(article => new ArticleLine(
            article.Slug, article.Title!, article.Summary!,
            FreshnessView.Of(article.ConfirmedOn, article.ReviewMonths, article.ConfirmedBy, [], Language, now)))];
    }

    public sealed record ArticleLine(string Slug, string Title, string Summary, FreshnessView Freshness);
}
