using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

[Authorize(nameof(Right.ApproveContent))]
public sealed class ShowProposalModel(Proposing things) : ProposalPage(things)
{
    [BindProperty]
    [StringLength(Proposal.NoteMaxLength, ErrorMessage = "The reason must be {1} characters or less")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) ? await ShowAsync(StatusCodes.Status200OK, stop) : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Things.Db.InTurnAsync(() => AcceptAsync(stop), stop);

    public Task<IActionResult> OnPostDismissalAsync(CancellationToken stop) => Things.Db.InTurnAsync(() => DismissAsync(stop), stop);

    private async Task<IActionResult> AcceptAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop))
        {
            return NotFound();
        }

        if (WasDecidedAlready(ProposalState.Accepted))
        {
            return Decided(Things.T["Accepted. Readers see it now."]);
        }

        if (!MayAccept || Seen != Stamp)
        {
            return await RefuseAsync(MayAccept ? Things.T["This changed after you opened the page. Look at it again, then decide."] : WhyNot, stop);
        }

        try
        {
            Proposal.Accept(User.Staff(), Things.Now);
            if (OutsideText is null && !await ApplyAsync(stop))
            {
                return await ForgetAndShowAsync(stop);
            }
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError("", Things.T.Of(refusal));
            return await ForgetAndShowAsync(stop);
        }

        Log(AuditAction.ProposalAccepted, Subjects.Proposal(Id), null);
        await Things.Db.SaveChangesAsync(stop);

        return Decided(OutsideText is null ? Things.T["Accepted. Readers see it now."] : Things.T["Noted."]);
    }

    /// <returns>Whether the proposal can still be what readers see.</returns>
    private async Task<bool> ApplyAsync(CancellationToken stop)
    {
        var form = Outcome!;
        var check = await Things.CheckAsync(Kind, Proposal.SubjectId, form, stop);
        foreach (var (_, message) in check.Faults)
        {
            ModelState.AddModelError("", message);
        }

        if (check.Faults.Count > 0)
        {
            return false;
        }

        await Kind.ApplyAsync(Proposal.SubjectId, form, check, Things.Now, stop);
        Log(Kind.Changed, Subjects.Of(Kind.Subject, Proposal.SubjectId), string.Join(", ", Rows.Select(row => row.Name)));
        return true;
    }

    private async Task<IActionResult> DismissAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop))
        {
            return NotFound();
        }

        if (WasDecidedAlready(ProposalState.Dismissed))
        {
            return Decided(Things.T["Dismissed."]);
        }

        if (!MayAccept && !IsAuthor)
        {
            return await RefuseAsync(WhyNot, stop);
        }

        Reason = Reason?.ReplaceLineEndings("\n").Trim();
        if (string.IsNullOrEmpty(Reason))
        {
            ModelState.AddModelError(nameof(Reason), Things.T["Say why"]);
        }

        if (!ModelState.IsValid || Proposal.State != ProposalState.Open)
        {
            return await RefuseAsync(Proposal.State == ProposalState.Open ? null : Things.T["The proposal was decided before."].Value, stop);
        }

        Proposal.Dismiss(User.Staff(), Reason!, Things.Now);
        Log(AuditAction.ProposalDismissed, Subjects.Proposal(Id), Reason);
        await Things.Db.SaveChangesAsync(stop);

        return Decided(Things.T["Dismissed."]);
    }
}
