using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

public sealed class NewPasswordModel(
    PortalDbContext db, StaffLinks links, StaffSessions sessions, StaffMails mails, PasswordChoice password, TimeProvider clock)
    : LinkPage(links, StaffLinkPurpose.NewPassword, clock)
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

        var person = await db.Users.Active().WithAssignment().SingleAsync(user => user.Id == link.UserId, stop);

        return await password.SetAsync(this, person, Input.Password, stop) ?? await SaveAsync(link, person, stop);
    }

    private async Task<IActionResult> SaveAsync(StaffLink link, StaffUser person, CancellationToken stop)
    {
        link.Use(Now);
        mails.PasswordChanged(person);
        db.AuditEntries.Add(new AuditEntry(null, AuditAction.PasswordChanged, Subjects.Staff(person.Id), Now, after: "by link"));
        try
        {
            await sessions.EndOthersAsync(person.Id, null, stop);
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
