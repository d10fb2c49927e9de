using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

public sealed class AcceptInvitationModel(
    PortalDbContext db, StaffLinks links, StaffSessions sessions, PasswordChoice password, TimeProvider clock)
    : LinkPage(links, StaffLinkPurpose.Invitation, clock)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) is null ? BadLinkPage() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } link)
        {
            return BadLinkPage();
        }

        var person = await db.Users.WithAssignment().SingleAsync(user => user.Id == link.UserId, stop);

        return await password.SetAsync(this, person, Input.Password, stop) ?? await AcceptAsync(link, person, stop);
    }

    private async Task<IActionResult> AcceptAsync(StaffLink link, StaffUser person, CancellationToken stop)
    {
        person.Joined();
        link.Use(Now);
        db.AuditEntries.Add(new AuditEntry(person.Member, AuditAction.InvitationAccepted, Subjects.Staff(person.Id), Now, after: person.Assignment));
        try
        {
            await sessions.StartAsync(person, hasSecondFactor: false, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            Refuse(StaffLinkState.Used);
            return BadLinkPage();
        }

        return LocalRedirect(Links.SecondFactor());
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter a password")]
        [StringLength(1000, ErrorMessage = "The password must be {1} characters or less")]
        public string? Password { get; set; }
    }
}
