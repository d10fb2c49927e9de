using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Articles;

public sealed class ShowArticleModel(PortalDbContext db, PageAddress address, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    public ArticleView Article { get; private set; } = null!;

    /// <summary>The journeys that the article belongs to.</summary>
    public IEnumerable<SituationView> Situations => Office!.SituationsIn(Language).Where(journey => Article.Situations.HasFlag(journey.Situation));

    public override bool LeavesNoTrace => CurrentSection == Section.Protection;

    public override string JsonLd => OpenData.JsonLd.Graph(
        OpenData.JsonLd.Article(Title, Facts.FillPlain(Summary, text), Language, Article.Owner, Article.PublishedOn, address.Of(Translations[Language])),
        OpenData.JsonLd.Breadcrumbs(Crumbs, address.Of));

    public async Task<IActionResult> OnGetAsync(string office, string section, string slug, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (SectionWords.Find(section, Language) is not { } asked || await OfficeView.FindAsync(db, office, Language, now, stop) is not { } found)
        {
            return NotFound();
        }

        if (await ArticleAsync(office, asked, slug, now, stop) is not { } article)
        {
            return await NewSlugAsync(office, asked, slug, stop) is { } moved
                ? RedirectPermanent(Links.Article(Language, office, asked, moved))
                : NotFound();
        }

        (Office, CurrentSection, Article) = (found, asked, article);
        (Title, Summary, Freshness) = (article.Title, article.Summary, article.Freshness);
        Facts = await FactBook.LoadAsync(db, Language, now, [article.Html, article.Summary], stop);
        Crumbs = [new Crumb(found.Name, Links.Office(Language, office)), new Crumb(text[$"section:{SectionWords.KeyOf(asked)}"], Links.Section(Language, office, asked))];
        Translations = article.Slugs.ToDictionary(other => other.Language, other => Links.Article(other.Language, office, asked, other.Slug));
        HttpContext.TagCachedResponse([CacheTags.Article(article.Id)]);

        return Page();
    }

    private async Task<ArticleView?> ArticleAsync(string office, Section section, string slug, DateTime now, CancellationToken stop)
    {
        // The "Published" query filter hides drafts here; only staff pages lift it.
        var source = SourceView.OfCitation(db);
        var article = await db.ArticleTranslations
            .Where(t => t.Culture == Language && t.Slug == slug && t.Article.Section == section)
            .Where(t => t.Article.OfferedEverywhere || t.Article.Offices.Any(o => o.Slug == office))
            .Select(t => new
            {
                t.ArticleId, t.Title, t.Summary, t.Html, t.PublishedOn, t.Article.Situations, Owner = t.Article.Owner.Name,
                t.Article.ConfirmedOn, t.Article.ReviewMonths, ConfirmedBy = t.Article.ConfirmedBy!.Name,
                Slugs = t.Article.Translations.OrderBy(other => other.Culture).Select(other => new LanguageSlug(other.Culture, other.Slug)).ToList(),
                Sources = t.Article.Citations.AsQueryable().OrderBy(citation => citation.Order).Select(source).ToList(),
            })
            .SingleOrDefaultAsync(stop);

        return article is null ? null : new ArticleView(
            article.ArticleId, article.Title!, article.Summary!, article.Html!, article.PublishedOn!.Value, article.Situations, article.Owner.In(Language),
            article.Slugs, article.Sources,
            FreshnessView.Of(article.ConfirmedOn, article.ReviewMonths, article.ConfirmedBy, article.Sources, Language, now));
    }

    private Task<string?> NewSlugAsync(string office, Section section, string slug, CancellationToken stop) =>
        db.ArticleTranslations
            .Where(t => t.Article.Section == section && t.OldSlugs.Any(old => old.Culture == Language && old.Slug == slug))
            .Where(t => t.Article.OfferedEverywhere || t.Article.Offices.Any(o => o.Slug == office))
            .Select(t => t.Slug)
            .FirstOrDefaultAsync(stop)!;

    public sealed record ArticleView(
        int Id, string Title, string Summary, string Html, DateTime PublishedOn, Situation Situations, string Owner,
        IReadOnlyList<LanguageSlug> Slugs, IReadOnlyList<SourceView> Sources, FreshnessView Freshness);
}
