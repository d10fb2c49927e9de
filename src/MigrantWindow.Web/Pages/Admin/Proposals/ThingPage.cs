using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>A page on which somebody proposes new words for a thing; of one out of reach it says what it says of none: not found.</summary>
public abstract class ThingPage(Proposing things, ProposalSubject subject) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    /// <summary>Why, in the author's words.</summary>
    [BindProperty]
    [StringLength(Proposal.NoteMaxLength, ErrorMessage = "The reason must be {1} characters or less")]
    public string? Note { get; set; }

    /// <summary>What the form was filled with.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    public string Name { get; private set; } = "";
    public ThingChoices Choices { get; private set; } = null!;

    /// <summary>The person's own proposal that still waits; the form shows and changes it.</summary>
    public Proposal? Own { get; private set; }

    /// <summary>What others propose for the same thing.</summary>
    public IReadOnlyList<Proposal> Others { get; private set; } = [];

    /// <summary>Where the form differs from what somebody saved meanwhile: their words.</summary>
    public IReadOnlyList<FormLine> Theirs { get; private set; } = [];

    /// <summary>When the person sent what they had typed and was no longer signed in.</summary>
    public DateTime? KeptOn { get; protected set; }

    public IReadOnlyList<string> Languages => things.Languages;

    public string List => Kind.List;

    protected Proposing Things => things;
    protected ThingKind Kind => things.KindOf(subject);

    /// <returns>The thing as it stands; nothing where the person may not change it.</returns>
    protected async Task<ThingForm?> FindAsync(CancellationToken stop)
    {
        if (!await Kind.EditableBy(User.Staff()).ContainsAsync(Id, stop) || await Kind.FindAsync(Id, stop) is not { } now)
        {
            return null;
        }

        var open = await things.Db.Proposals.Where(proposal => proposal.Subject == subject && proposal.SubjectId == Id && proposal.State == ProposalState.Open)
            .OrderBy(proposal => proposal.Id).ToListAsync(stop);
        Own = open.Find(proposal => proposal.AuthorId == User.StaffId());
        Others = [.. open.Where(proposal => proposal != Own)];
        now.Fit(things.Languages);

        return now;
    }

    /// <summary>What the form begins with: the thing as it stands, with what the person proposed already.</summary>
    protected ThingForm Filling(ThingForm now) => Own is null ? now : things.Outcome(Kind, Own, now);

    protected virtual async Task<IActionResult> ShowAsync(int status, CancellationToken stop)
    {
        Choices = await things.ChoicesAsync(stop);
        Name = await Kind.NameAsync(Id, Proposing.PageLanguage, stop) ?? "";

        return new PageResult { StatusCode = status };
    }

    protected async Task RefuseOldFormAsync(ThingForm now, ThingForm mine, CancellationToken stop)
    {
        var stamp = ThingForm.StampOf(now, Own);
        if (Stamp == stamp)
        {
            return;
        }

        var choices = await things.ChoicesAsync(stop);
        var theirs = FormLines.Of(Filling(now), choices, things.T);
        Theirs = [.. theirs.Except(FormLines.Of(mine, choices, things.T))];
        ModelState.AddModelError("", things.T["This was changed after you opened the form. What differs from yours stands below. If yours is right, save it once more."]);
        ModelState.SetModelValue(nameof(Stamp), stamp, stamp);
    }
}
