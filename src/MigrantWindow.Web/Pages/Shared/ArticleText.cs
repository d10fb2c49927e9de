using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>What readers see of an article, in their language or, where it is not translated yet, in Spanish.</summary>
public sealed record ArticleText
{
    public required int ArticleId { get; init; }

    /// <summary>The language it really is in.</summary>
    public required string Language { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string Html { get; init; }
    public required DateTime PublishedOn { get; init; }
    public required int RevisionNumber { get; init; }
    public required string Hash { get; init; }
    public required bool IsMachineMade { get; init; }

    /// <summary>The Spanish text is newer.</summary>
    public required bool IsOutdated { get; init; }
    public required Situation Situations { get; init; }
    public required LocalizedText Owner { get; init; }
    public required DateTime? ConfirmedOn { get; init; }
    public required int ReviewMonths { get; init; }
    public required LocalizedText? ConfirmedBy { get; init; }
    public required IReadOnlyList<SourceView> Sources { get; init; }

    /// <summary>In each language that has a text.</summary>
    public required IReadOnlyList<LanguageSlug> Slugs { get; init; }

    /// <summary>The office that links lead to from pages that belong to none.</summary>
    public required string? FirstOffice { get; init; }

    public FreshnessView FreshnessAt(DateTime now, string language) => FreshnessView.Of(ConfirmedOn, ReviewMonths, ConfirmedBy, Sources, language, now);

    /// <summary>Of a query for one publication.</summary>
    public static IQueryable<ArticleText> Of(IQueryable<Publication> publications, PortalDbContext db)
    {
        var source = SourceView.OfCitation(db);
        return publications.Select(p => new ArticleText
        {
            ArticleId = p.Translation.ArticleId,
            Language = p.Translation.Culture,
            Title = p.Title,
            Summary = p.Summary,
            Html = p.Html,
            PublishedOn = p.VisibleFrom,
            RevisionNumber = p.RevisionNumber,
            Hash = p.Hash,
            IsMachineMade = p.IsMachineMade,
            IsOutdated = p.SourceNumber != null && db.Publications.Any(spanish =>
                spanish.Translation.ArticleId == p.Translation.ArticleId && spanish.Translation.Culture == Domain.Shared.Language.Source && spanish.MajorNumber > p.SourceNumber),
            Situations = p.Translation.Article.Situations,
            Owner = p.Translation.Article.Owner.Name,
            ConfirmedOn = p.Translation.Article.ConfirmedOn,
            ReviewMonths = p.Translation.Article.ReviewMonths,
            ConfirmedBy = p.Translation.Article.ConfirmedBy!.Name,
            Sources = p.Translation.Article.Citations.AsQueryable().OrderBy(citation => citation.Order).Select(source).ToList(),
            Slugs = db.Publications.Where(other => other.Translation.ArticleId == p.Translation.ArticleId).OrderBy(other => other.Translation.Culture)
                .Select(other => new LanguageSlug(other.Translation.Culture, other.Translation.Slug)).ToList(),
            FirstOffice = db.Offices.OrderBy(office => office.Order).Select(office => office.Slug).FirstOrDefault(),
        });
    }
}
