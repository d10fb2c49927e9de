using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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
public sealed class StaffResetModel(
    PortalDbContext db, StaffSessions sessions, StaffLinks links, StaffMails mails, TimeProvider clock, IStringLocalizer<Texts> text) : StaffPage(db, clock, text)
{
    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ResetAsync(SendLinkAsync, T["The mail is on its way."], stop);

    public Task<IActionResult> OnPostFactorsAsync(CancellationToken stop) => ResetAsync(RemoveFactorsAsync, T["The second steps are removed."], stop);

    private Task<IActionResult> ResetAsync(Func<StaffUser, CancellationToken, Task> reset, string done, CancellationToken stop) => Db.InTurnAsync(async () =>
    {
        if (await FindAsync(stop) is not { } person)
        {
            return NotFound();
        }

        if (IsOneself || person.PasswordHash is null || person.DeactivatedOn is not null)
        {
            return await RefuseAsync(T["This is for others who have a password and are active. Your own account has its own page."], stop);
        }

        await reset(person, stop);
        await Db.SaveChangesAsync(stop);
        this.Flash(done);

        return LocalRedirect(Links.StaffPage(Id));
    }, stop);

    private async Task SendLinkAsync(StaffUser person, CancellationToken stop)
    {
        mails.NewPassword(person, User.Staff(), await links.IssueAsync(StaffLinkPurpose.NewPassword, Id, stop));
        Db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.NewPasswordRequested, Subjects.Staff(Id), Now));
    }

    private async Task RemoveFactorsAsync(StaffUser person, CancellationToken stop)
    {
        var passkeys = await Db.UserPasskeys.Where(passkey => passkey.UserId == Id).ToListAsync(stop);
        var tokens = await Db.UserTokens.Where(token => token.UserId == Id).ToListAsync(stop);
        var had = string.Join(", ", [.. tokens.Select(token => token.Name).Order(), .. passkeys.Count > 0 ? [$"{passkeys.Count} passkeys"] : Array.Empty<string>()]);

        person.ConcurrencyStamp = $"{Guid.NewGuid()}"; // a factor that is being added at this moment is not
        Db.UserPasskeys.RemoveRange(passkeys);
        Db.UserTokens.RemoveRange(tokens);
        Db.PasskeyChallenges.RemoveRange(await Db.PasskeyChallenges.Where(challenge => challenge.UserId == Id).ToListAsync(stop));
        await sessions.EndOthersAsync(Id, null, stop);
        mails.SecondFactorReset(person, User.Staff());
        Db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.SecondFactorReset, Subjects.Staff(Id), Now, before: had));
    }
}
