using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>What stands beside a text while it is written.</summary>
/// <param name="Source">The Spanish text to translate from; nothing for the Spanish text itself.</param>
/// <param name="Corrected">The text that readers see, where it was corrected after the draft was written.</param>
/// <param name="Note">What was asked for when it was returned.</param>
/// <param name="Tokens">The facts that a text may name.</param>
public sealed record EditorAids(RevisionView? Source, RevisionView? Corrected, string? Note, IReadOnlyList<TokenView> Tokens)
{
    public static async Task<EditorAids> LoadAsync(Article article, string language, DraftKind kind, PortalDbContext db, DateTime now, CancellationToken stop)
    {
        var source = article.Translations.First(t => t.Culture == Language.Source);
        var newest = source.DraftOf(DraftKind.Draft)?.Number ?? source.LiveAt(now)?.RevisionNumber ?? source.Revisions.Max(revision => revision.Number);
        var translation = article.Translations.FirstOrDefault(t => t.Culture == language);
        var draft = translation?.DraftOf(kind);
        return new EditorAids(
            language == Language.Source ? null : RevisionView.Of(source.RevisionOf(newest)),
            draft is not null && translation!.LiveAt(now) is { } live && draft.BaseNumber != live.RevisionNumber && translation.ScheduledAt(now) is null
                ? RevisionView.Of(translation.RevisionOf(live.RevisionNumber))
                : null,
            draft?.State == DraftState.Returned ? draft.Note : null,
            await db.Facts.Where(fact => fact.Label != LocalizedText.Empty).OrderBy(fact => fact.Key).Select(fact => new TokenView(fact.Kind, fact.Key, fact.Label, fact.Display)).ToListAsync(stop));
    }
}
