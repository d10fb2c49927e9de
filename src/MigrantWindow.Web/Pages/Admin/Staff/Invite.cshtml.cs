using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Staff;

[Authorize(nameof(Right.ManageStaff))]
[Authorize(Policies.RecentlyProved)]
public sealed class InviteStaffModel(
    PortalDbContext db, Assignments assignments, StaffLinks links, StaffMails mails, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    /// <summary>How long the same form counts as sent twice.</summary>
    private static readonly TimeSpan Twice = TimeSpan.FromMinutes(1);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Assignments.Choices Choices { get; private set; } = null!;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Choices = await assignments.ChoicesOfAsync(User.Staff(), stop);
        Input.Language = CultureInfo.CurrentUICulture.Name;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => InviteAsync(stop), stop);

    private async Task<IActionResult> InviteAsync(CancellationToken stop)
    {
        Choices = await assignments.ChoicesOfAsync(User.Staff(), stop);
        if (await assignments.FindAsync(Input, User.Staff(), ModelState, stop) is not { } place)
        {
            return this.InvalidPage();
        }

        var person = new StaffUser(Input.Name!.Trim(), Input.Email!.Trim(), Input.Language!, Now);
        person.Assign(place.Institution, place.Function, place.Offices);
        if (await db.Users.WithAssignment().SingleOrDefaultAsync(user => user.NormalizedEmail == person.NormalizedEmail, stop) is { } known)
        {
            return await AnswerKnownAsync(known, person, stop);
        }

        db.Add(person);
        await db.SaveChangesAsync(stop);
        mails.Invitation(person, User.Staff(), await links.IssueAsync(StaffLinkPurpose.Invitation, person.Id, stop));
        db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.StaffInvited, Subjects.Staff(person.Id), Now, after: person.Description));
        await db.SaveChangesAsync(stop);

        return Invited(person);
    }

    private async Task<IActionResult> AnswerKnownAsync(StaffUser known, StaffUser person, CancellationToken stop)
    {
        var isManaged = await db.Users.ManagedBy(User.Staff()).AnyAsync(user => user.Id == known.Id, stop);
        if (isManaged && known.PasswordHash is null && known.Description == person.Description && Now - known.CreatedOn < Twice)
        {
            return Invited(known);
        }

        ModelState.AddModelError("Input.Email", isManaged ? text["{0} has an account with this address already.", known.Name] : text["This address cannot be invited here."]);

        return this.InvalidPage();
    }

    private LocalRedirectResult Invited(StaffUser person)
    {
        this.Flash(text["{0} is invited. The mail is on its way.", person.Name]);

        return LocalRedirect(Links.StaffPage(person.Id));
    }

    public sealed class InputModel : AssignmentInput
    {
        [Required(ErrorMessage = "Enter the e-mail address")]
        [StringLength(StaffUser.EmailMaxLength, ErrorMessage = "The address must be {1} characters or less")]
        [MailAddress(ErrorMessage = "Enter an address such as name@example.org")]
        public string? Email { get; set; }

        [KnownLanguage(ErrorMessage = "Choose a language")]
        public string? Language { get; set; }
    }
}
