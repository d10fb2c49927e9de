using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Figures;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Figures;

public sealed class ShowFiguresModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    public IReadOnlyList<FigureView> Figures { get; private set; } = [];

    /// <summary>How to read the figures.</summary>
    public ArticleText Text { get; private set; } = null!;

    public TranslationNotice Notice => new(Text, Language, Translations.GetValueOrDefault(Domain.Shared.Language.Source));

    public IReadOnlyList<SourceView> Sources { get; private set; } = [];
    public string DefaultOffice { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var page = await ArticleText.Of(
            db.Publications.ReadIn(Language).Where(p => p.Translation.Article.Section == Section.Portal && p.Translation.Article.Key == "figures"), db)
            .SingleOrDefaultAsync(stop);
        if (page is null)
        {
            return NotFound();
        }

        Figures = await FigureView.AllAsync(db, Language, stop);
        Sources = [.. Figures.SelectMany(figure => figure.Sources).DistinctBy(source => source.Title).OrderBy(source => source.Publisher, StringComparer.Ordinal)];
        Freshness = FreshnessView.Of(page.ConfirmedOn, page.ReviewMonths, page.ConfirmedBy, Figures.LastOrDefault(figure => figure.Scope == FigureScope.National)?.Sources[0], Language, now);
        (Title, Summary, Text, DefaultOffice) = (page.Title, page.Summary, page, page.FirstOffice ?? "");
        Facts = await FactBook.LoadAsync(db, Language, now, [Text.Html], stop);
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Figures(language.Code));
        Identity = new PageKey(PageKind.Figures);
        HttpContext.TagCachedResponse(CacheTags.Figures, CacheTags.Article(Text.ArticleId));

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
