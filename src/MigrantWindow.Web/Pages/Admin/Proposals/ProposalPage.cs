using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>A page about one proposal; of one that the person may not see it says what it says of none: not found.</summary>
public abstract class ProposalPage(Proposing things) : PageModel
{
    /// <summary>What stands for the thing as it was, where somebody outside wrote a text instead of filling in its form.</summary>
    public const string NoForm = "{}";

    [FromRoute]
    public int Id { get; set; }

    /// <summary>The proposal and the thing as the person saw them.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Proposal Proposal { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public string ThingPath => Kind.PathOf(Proposal.SubjectId);
    public IReadOnlyList<ProposalRow> Rows { get; private set; } = [];

    /// <summary>What an institution outside the portal wrote.</summary>
    public string? OutsideText { get; private set; }

    /// <summary>Somebody changed the thing after the proposal was made.</summary>
    public bool IsOutdated { get; private set; }
    public bool IsAuthor => Proposal.AuthorId == User.StaffId();
    public bool MayAccept { get; private set; }

    protected Proposing Things => things;
    protected ThingKind Kind => things.KindOf(Proposal.Subject);
    protected string Stamp { get; private set; } = "";

    /// <summary>What accepting makes of the thing; nothing where there is nothing to be changed.</summary>
    protected ThingForm? Outcome { get; private set; }

    protected string WhyNot => IsAuthor ? things.T["Nobody accepts their own proposal: ask a colleague."] : things.T["It is decided by staff of the institution that it concerns."];

    /// <returns>Whether there is one that the person may see.</returns>
    protected async Task<bool> FindAsync(CancellationToken stop)
    {
        var member = User.Staff();
        if (await things.VisibleTo(member).AnyAsync(proposal => proposal.Id == Id, stop) is false)
        {
            return false;
        }

        Proposal = await things.Db.Proposals.SingleAsync(proposal => proposal.Id == Id, stop);
        Name = await Kind.NameAsync(Proposal.SubjectId, Proposing.PageLanguage, stop) ?? "";
        MayAccept = !IsAuthor && await Kind.OwnedBy(member).ContainsAsync(Proposal.SubjectId, stop);
        if (Proposal is { InstitutionId: not null, Before: NoForm })
        {
            OutsideText = JsonSerializer.Deserialize<Dictionary<string, string>>(Proposal.Fields)?.GetValueOrDefault("Text") ?? "";
            Stamp = $"{Proposal.Version}";
            return true;
        }

        await CompareAsync(stop);

        return true;
    }

    protected Task<IActionResult> ShowAsync(int status, CancellationToken _)
    {
        Seen = Stamp;
        ModelState.SetModelValue(nameof(Seen), Stamp, Stamp);

        return Task.FromResult<IActionResult>(new PageResult { StatusCode = status });
    }

    protected Task<IActionResult> RefuseAsync(string? reason, CancellationToken stop)
    {
        if (reason is not null)
        {
            ModelState.AddModelError("", reason);
        }

        return ShowAsync(StatusCodes.Status400BadRequest, stop);
    }

    /// <summary>Nothing of what was begun is saved.</summary>
    protected async Task<IActionResult> ForgetAndShowAsync(CancellationToken stop)
    {
        things.Db.ChangeTracker.Clear();
        await FindAsync(stop);

        return await ShowAsync(StatusCodes.Status400BadRequest, stop);
    }

    /// <summary>The same button was pressed twice.</summary>
    protected bool WasDecidedAlready(ProposalState state) => Proposal.State == state && Proposal.DecidedById == User.StaffId();

    protected void Log(AuditAction action, string subject, string? after) => things.Db.AuditEntries.Add(new AuditEntry(User.Staff(), action, subject, things.Now, after: after));

    protected LocalRedirectResult Decided(string words)
    {
        this.Flash(words);

        return LocalRedirect(Links.Proposal(Id));
    }

    private async Task CompareAsync(CancellationToken stop)
    {
        var (before, now) = (things.Read(Kind, Proposal.Before), await Kind.FindAsync(Proposal.SubjectId, stop));
        now!.Fit(things.Languages);
        Outcome = things.Outcome(Kind, Proposal, now);
        IsOutdated = now.ToJson() != Proposal.Before;
        Stamp = $"{Proposal.Version} {ThingForm.StampOf(now, null)}";
        var choices = await things.ChoicesAsync(stop);
        Rows = ProposalRow.Between(
            FormLines.Of(before, choices, things.T), FormLines.Of(now, choices, things.T), FormLines.Of(things.Read(Kind, Proposal.Fields), choices, things.T));
    }
}
