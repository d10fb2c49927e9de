using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Figures;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Figures;

public sealed class ShowFiguresModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    public IReadOnlyList<FigureView> Figures { get; private set; } = [];

    /// <summary>How to read the figures.</summary>
    public string Html { get; private set; } = "";

    public IReadOnlyList<SourceView> Sources { get; private set; } = [];
    public string DefaultOffice { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var page = await db.ArticleTranslations
            .Where(t => t.Culture == Language && t.Article.Section == Section.Portal && t.Article.Key == "figures")
            .Select(t => new
            {
                t.ArticleId, t.Title, t.Summary, t.Html, t.Article.ConfirmedOn, t.Article.ReviewMonths, ConfirmedBy = t.Article.ConfirmedBy!.Name,
                Office = db.Offices.OrderBy(office => office.Order).Select(office => office.Slug).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(stop);
        if (page is null)
        {
            return NotFound();
        }

        Figures = await FigureView.AllAsync(db, Language, stop);
        Sources = [.. Figures.SelectMany(figure => figure.Sources).DistinctBy(source => source.Title).OrderBy(source => source.Publisher, StringComparer.Ordinal)];
        Freshness = FreshnessView.Of(page.ConfirmedOn, page.ReviewMonths, page.ConfirmedBy, Figures.LastOrDefault(figure => figure.Scope == FigureScope.National)?.Sources[0], Language, now);
        (Title, Summary, Html, DefaultOffice) = (page.Title!, page.Summary!, page.Html!, page.Office ?? "");
        Facts = await FactBook.LoadAsync(db, Language, now, [Html], stop);
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Figures(language.Code));
        HttpContext.TagCachedResponse([CacheTags.Figures, CacheTags.Article(page.ArticleId)]);

        return Page();
    }

    public IEnumerable<FigureView> In(FigureScope scope) => Figures.Where(figure => figure.Scope == scope);

    /// <summary>A figure as a reader should take it: with “more than” or “about” where it is not exact.</summary>
    public string Words(FigureView figure) => figure.Kind switch
    {
        FigureKind.Rounded => text["more than {0}", Number(figure.Total)],
        FigureKind.Derived => text["about {0}", Number(figure.Total)],
        FigureKind.Partial => text["{0}, only a part", Number(figure.Total)],
        _ => Number(figure.Total),
    };

    public static string Number(int value) => value.ToString("N0", System.Globalization.CultureInfo.CurrentCulture);
}
