using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data;

public static class PublicationQueries
{
    /// <summary>Of what readers see, the texts of one language; where an article has none in it, the Spanish one.</summary>
    public static IQueryable<Publication> ReadIn(this IQueryable<Publication> publications, string language)
    {
        if (language == Language.Source)
        {
            return publications.Where(p => p.Translation.Culture == Language.Source);
        }

        string[] cultures = [language, Language.Source];
        return publications.Where(p => cultures.Contains(p.Translation.Culture))
            .Where(p => p.Translation.Culture == language
                || !publications.Any(other => other.Translation.ArticleId == p.Translation.ArticleId && other.Translation.Culture == language));
    }

    /// <summary>Those that this office offers.</summary>
    public static IQueryable<Publication> OfferedAt(this IQueryable<Publication> publications, string office) =>
        publications.Where(p => p.Translation.Article.OfferedEverywhere || p.Translation.Article.Offices.Any(o => o.Slug == office));
}
