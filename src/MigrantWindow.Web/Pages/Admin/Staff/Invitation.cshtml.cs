using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Staff;

[Authorize(nameof(Right.ManageStaff))]
[Authorize(Policies.RecentlyProved)]
public sealed class StaffInvitationModel(PortalDbContext db, StaffLinks links, StaffMails mails, TimeProvider clock, IStringLocalizer<Texts> text) : StaffPage(db, clock, text)
{
    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Db.InTurnAsync(() => SendAsync(stop), stop);

    private async Task<IActionResult> SendAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } person)
        {
            return NotFound();
        }

        if (person.PasswordHash is not null || person.DeactivatedOn is not null)
        {
            return await RefuseAsync(T["Only who is invited and has not come yet can be invited again."], stop);
        }

        mails.Invitation(person, User.Staff(), await links.IssueAsync(StaffLinkPurpose.Invitation, Id, stop));
        Db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.InvitationSent, Subjects.Staff(Id), Now, after: person.Description));
        await Db.SaveChangesAsync(stop);
        this.Flash(T["{0} is invited. The mail is on its way.", person.Name]);

        return LocalRedirect(Links.StaffPage(Id));
    }
}
