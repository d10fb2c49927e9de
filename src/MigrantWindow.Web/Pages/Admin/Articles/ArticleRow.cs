using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>An article as lists show it.</summary>
public sealed record ArticleRow(int Id, string Title, Section Section, LocalizedText Owner, IReadOnlyDictionary<string, TextState> States, Freshness Freshness)
{
    /// <summary>In the order of the query, whatever its filters hide.</summary>
    public static async Task<IReadOnlyList<ArticleRow>> LoadAsync(IQueryable<Article> articles, PortalDbContext db, DateTime now, CancellationToken stop)
    {
        var rows = await articles.AsSplitQuery().Select(article => new
        {
            article.Id, article.Key, article.Section, Owner = article.Owner.Name, article.ConfirmedOn, article.ReviewMonths,
            Texts = article.Translations.Select(t => new
            {
                t.Culture,
                Draft = t.Drafts.OrderBy(d => d.Kind).Select(d => (DraftState?)d.State).FirstOrDefault(),
                Title = t.Culture == Language.Source ? t.Revisions.OrderByDescending(r => r.Number).Select(r => r.Title).FirstOrDefault() : null,
                Publications = t.Publications.Select(p => new TextState.Span(p.VisibleFrom, p.VisibleUntil, p.SourceNumber, p.MajorNumber, p.IsMachineMade, p.UrgentReason != null && p.SecondedById == null)).ToList(),
            }).ToList(),
        }).ToListAsync(stop);

        return [.. rows.Select(article =>
        {
            var source = article.Texts.FirstOrDefault(text => text.Culture == Language.Source);
            var lastMajor = source?.Publications.FirstOrDefault(p => p.IsLiveAt(now))?.MajorNumber;
            return new ArticleRow(
                article.Id, source?.Title ?? article.Key, article.Section, article.Owner,
                article.Texts.ToDictionary(text => text.Culture, text => TextState.Of(text.Draft, text.Publications, lastMajor, now)),
                Freshness.Of(article.ConfirmedOn, article.ReviewMonths, now));
        })];
    }
}
