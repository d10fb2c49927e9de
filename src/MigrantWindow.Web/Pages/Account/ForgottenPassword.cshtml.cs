using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
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

namespace MigrantWindow.Web.Pages.Account;

/// <summary>Whether the address has an account or not, the same is done, written and answered.</summary>
[AllowAnonymous]
public sealed class ForgottenPasswordModel(
    PortalDbContext db, ILookupNormalizer names, SignInThrottle throttle, StaffLinks links, StaffMails mails, TimeProvider clock, IStringLocalizer<Texts> text)
    : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        var email = names.NormalizeEmail(Input.Email!.Trim());
        var person = await db.Users.AsNoTracking().Active().SingleOrDefaultAsync(user => user.NormalizedEmail == email, stop);
        if (throttle.AskForNewPassword(person?.NormalizedEmail ?? email, HttpContext.Connection.RemoteIpAddress).IsAllowed)
        {
            await db.InTurnAsync(() => SendAsync(person, stop), stop);
        }

        this.Flash(text["If this address has an account, a mail with a link is on its way to it. The link works for {0} minutes.", StaffLink.LifetimeOf(StaffLinkPurpose.NewPassword).TotalMinutes]);

        return LocalRedirect(Links.SignIn());
    }

    private async Task<int> SendAsync(StaffUser? person, CancellationToken stop)
    {
        var link = await links.IssueAsync(StaffLinkPurpose.NewPassword, person?.Id, stop);
        mails.ForgottenPassword(person, link);
        db.AuditEntries.Add(new AuditEntry(null, AuditAction.NewPasswordRequested, person is null ? Subjects.Nobody : Subjects.Staff(person.Id), clock.GetUtcNow().UtcDateTime));

        return await db.SaveChangesAsync(stop);
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your e-mail address")]
        [StringLength(StaffUser.EmailMaxLength, ErrorMessage = "The address must be {1} characters or less")]
        public string? Email { get; set; }
    }
}
