using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>What staff look for in the list of articles.</summary>
public enum ArticleFilter
{
    /// <summary>In review, written by others, owned by the own institution.</summary>
    ForMyApproval,
    InReview,
    Draft,
    Returned,

    /// <summary>Published by one person alone.</summary>
    Urgent,
    Outdated,
    Overdue,
}

public static class ArticleFilters
{
    public static IQueryable<Article> InState(this IQueryable<Article> articles, ArticleFilter? filter, PortalDbContext db, DateTime now, StaffMember member)
    {
        var live = db.Publications.IgnoreQueryFilters([QueryFilters.Published]).Where(p => p.VisibleFrom <= now && (p.VisibleUntil == null || p.VisibleUntil > now));
        return filter switch
        {
            ArticleFilter.ForMyApproval => ForApprovalOf(member, articles, db),
            ArticleFilter.InReview => articles.Where(article => article.Translations.Any(t => t.Drafts.Any(d => d.State == DraftState.InReview))),
            ArticleFilter.Draft => articles.Where(article => article.Translations.Any(t => t.Drafts.Any(d => d.State == DraftState.Draft))),
            ArticleFilter.Returned => articles.Where(article => article.Translations.Any(t => t.Drafts.Any(d => d.State == DraftState.Returned))),
            ArticleFilter.Urgent => articles.Where(article => live.Any(p => p.Translation.ArticleId == article.Id && p.UrgentReason != null && p.SecondedById == null)),
            ArticleFilter.Outdated => articles.Where(article => live.Any(p => p.Translation.ArticleId == article.Id && p.SourceNumber != null
                && live.Any(source => source.Translation.ArticleId == article.Id && source.Translation.Culture == Language.Source && source.MajorNumber > p.SourceNumber))),
            ArticleFilter.Overdue => articles.Where(article => article.ConfirmedOn != null && article.ConfirmedOn.Value.AddMonths(article.ReviewMonths) <= now),
            _ => articles,
        };
    }

    private static IQueryable<Article> ForApprovalOf(StaffMember member, IQueryable<Article> articles, PortalDbContext db)
    {
        var me = member.Id;
        return articles.Within(member, Right.ApproveContent, db).Where(article => article.Translations.Any(t => t.Drafts.Any(d =>
            d.State == DraftState.InReview && t.Revisions.Any(r => r.Number == d.Number && !r.ContributorIds.Contains(me)))));
    }
}
