using Microsoft.EntityFrameworkCore;

namespace MigrantWindow.Data;

/// <summary>Whether readers see what was approved.</summary>
public static class PublishedTexts
{
    /// <returns>How many publications there are, and the first that was altered behind the portal's back; nothing if none was.</returns>
    public static async Task<(int Texts, string? Fault)> VerifyAsync(PortalDbContext db, CancellationToken stop)
    {
        var count = 0;
        var pairs = db.Publications.IgnoreQueryFilters([QueryFilters.Published]).AsNoTracking().OrderBy(p => p.Id)
            .Select(p => new
            {
                Publication = p, p.Translation.ArticleId, p.Translation.Culture,
                Revision = db.Revisions.Single(revision => revision.TranslationId == p.TranslationId && revision.Number == p.RevisionNumber),
            });
        await foreach (var pair in pairs.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (!pair.Publication.IsAsApproved(pair.Revision))
            {
                return (count, $"Article {pair.ArticleId} ({pair.Culture}), text no. {pair.Revision.Number}, was altered.");
            }

            count++;
        }

        return (count, null);
    }
}
