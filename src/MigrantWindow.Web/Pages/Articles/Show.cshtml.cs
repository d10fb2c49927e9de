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

public sealed class ShowArticleModel(PortalDbContext db, PageAddress address, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    public ArticleText Article { get; private set; } = null!;

    /// <summary>The journeys that the article belongs to.</summary>
    public IEnumerable<SituationView> Situations => Office!.SituationsIn(Language).Where(journey => Article.Situations.HasFlag(journey.Situation));

    public override bool LeavesNoTrace => CurrentSection == Section.Protection;

    public override string? CanonicalPath => Translations[Article.Language];

    public TranslationNotice Notice => new(Article, Language, Translations.GetValueOrDefault(Domain.Shared.Language.Source));

    public override string JsonLd => OpenData.JsonLd.Graph(
        OpenData.JsonLd.Article(Title, Facts.FillPlain(Summary, text), Article.Language, Article.Owner.In(Language), Article.PublishedOn, address.Of(CanonicalPath!)),
        OpenData.JsonLd.Breadcrumbs(Crumbs, address.Of));

    public async Task<IActionResult> OnGetAsync(string office, string section, string slug, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (SectionWords.Find(section, Language) is not { } asked || await OfficeView.FindAsync(db, office, Language, now, stop) is not { } found)
        {
            return NotFound();
        }

        if (await ArticleAsync(office, asked, slug, stop) is not { } article)
        {
            return await NewSlugAsync(office, asked, slug, stop) is { } moved
                ? RedirectPermanent(Links.Article(Language, office, asked, moved))
                : NotFound();
        }

        (Office, CurrentSection, Article) = (found, asked, article);
        (Title, Summary, Freshness) = (article.Title, article.Summary, article.FreshnessAt(now, Language));
        Facts = await FactBook.LoadAsync(db, Language, now, [article.Html, article.Summary], stop);
        Crumbs = [new Crumb(found.Name, Links.Office(Language, office)), new Crumb(text[$"section:{SectionWords.KeyOf(asked)}"], Links.Section(Language, office, asked))];
        Translations = article.Slugs.ToDictionary(other => other.Language, other => Links.Article(other.Language, office, asked, other.Slug));
        Identity = new PageKey(PageKind.Article, article.ArticleId, office);
        HttpContext.TagCachedResponse(CacheTags.Article(article.ArticleId));

        return Page();
    }

    public override string PathIn(string language) =>
        Translations.GetValueOrDefault(language) ?? Links.Article(language, Office!.Slug, CurrentSection!.Value, Article.Slugs.First(slug => slug.Language == Article.Language).Slug);

    private Task<ArticleText?> ArticleAsync(string office, Section section, string slug, CancellationToken stop) =>
        ArticleText.Of(
            db.Publications.ReadIn(Language).OfferedAt(office).Where(p => p.Translation.Slug == slug && p.Translation.Article.Section == section), db)
            .SingleOrDefaultAsync(stop);

    private Task<string?> NewSlugAsync(string office, Section section, string slug, CancellationToken stop) =>
        db.Publications.OfferedAt(office)
            .Where(p => p.Translation.Article.Section == section && p.Translation.OldSlugs.Any(old => old.Culture == Language && old.Slug == slug))
            .Select(p => p.Translation.Slug)
            .FirstOrDefaultAsync(stop)!;
}
