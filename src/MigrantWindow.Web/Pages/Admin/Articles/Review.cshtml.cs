using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Content;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>What waits, as its second reader sees it: what changes, how it will look, how it reads, and what can be done.</summary>
[Authorize(nameof(Right.SeeContent))]
public sealed class ReviewTextModel(PortalDbContext db, TextChecks checks, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    public DraftView Draft { get; private set; } = null!;
    public Difference Difference { get; private set; } = null!;
    public TextReport Report { get; private set; } = null!;

    public bool MayEdit { get; private set; }
    public bool MayApprove { get; private set; }
    public bool MayPublishUrgently { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(Right.SeeContent, stop) is not { } article || Translation?.DraftOf(Kind) is not { } draft)
        {
            return NotFound();
        }

        var (revision, member) = (Translation.RevisionOf(draft.Number), User.Staff());
        var authors = await Db.Users.Where(user => revision.ContributorIds.Contains(user.Id)).OrderBy(user => user.Name).Select(user => user.Name).ToListAsync(stop);
        Draft = new DraftView(draft.State, draft.Number, draft.Note, draft.ChangedOn, authors, revision.Title, revision.Summary, revision.IsMinor, revision.IsMachineMade);
        var live = Translation.LiveAt(Now) is { } seen ? RevisionView.Of(Translation.RevisionOf(seen.RevisionNumber)) : RevisionView.Nothing;
        Difference = Difference.Between(live, RevisionView.Of(revision), TextLanguage);
        Report = await checks.ReadAsync(revision.Title, revision.Summary, revision.Body, TextLanguage, stop);
        MayEdit = await Db.Articles.Within(member, Right.EditContent, Db).AnyAsync(a => a.Id == Id, stop);
        var isTheirs = await Db.Articles.Within(member, Right.ApproveContent, Db).AnyAsync(a => a.Id == Id, stop);
        MayApprove = isTheirs && draft.State == DraftState.InReview && !revision.ContributorIds.Contains(member.Id);
        MayPublishUrgently = isTheirs && member.May(Right.PublishUrgently);

        return Page();
    }

    public sealed record DraftView(
        DraftState State, int Number, string? Note, DateTime ChangedOn, IReadOnlyList<string> Authors, string Title, string Summary, bool IsMinor, bool IsMachineMade);
}
