using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

[Authorize(Policies.RecentlyProved)]
public sealed class ChangePasswordModel(
    PortalDbContext db, StaffSessions sessions, StaffLinks links, StaffMails mails, PasswordChoice password, TimeProvider clock, IStringLocalizer<Texts> text)
    : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var person = await db.Users.WithAssignment().SingleAsync(user => user.Id == User.StaffId(), stop);
        if (await password.SetAsync(this, person, Input.Password, stop) is { } refused)
        {
            return refused;
        }

        mails.PasswordChanged(person);
        db.AuditEntries.Add(new AuditEntry(person.Member, AuditAction.PasswordChanged, Subjects.Staff(person.Id), clock.GetUtcNow().UtcDateTime));
        await links.EndAllAsync(person.Id, stop); // first: whatever fails after it, no old session outlives the new password
        await sessions.EndOthersAsync(person.Id, User.SessionId(), stop);
        await db.SaveChangesAsync(stop);
        this.Flash(text["Your password is changed. Every other device is signed out."]);

        return LocalRedirect(Links.Account);
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter a password")]
        [StringLength(1000, ErrorMessage = "The password must be {1} characters or less")]
        public string? Password { get; set; }
    }
}
