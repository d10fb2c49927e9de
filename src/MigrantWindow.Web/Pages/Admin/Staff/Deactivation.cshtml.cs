using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Staff;

[Authorize(nameof(Right.ManageStaff))]
[Authorize(Policies.RecentlyProved)]
public sealed class StaffDeactivationModel(PortalDbContext db, StaffSessions sessions, StaffLinks links, TimeProvider clock, IStringLocalizer<Texts> text)
    : StaffPage(db, clock, text)
{
    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Db.InTurnAsync(() => DeactivateAsync(stop), stop);

    public Task<IActionResult> OnPostEndAsync(CancellationToken stop) => Db.InTurnAsync(() => ReactivateAsync(stop), stop);

    private async Task<IActionResult> DeactivateAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } person)
        {
            return NotFound();
        }

        if (await ReasonToKeepAsync(person, stop) is { } reason)
        {
            return await RefuseAsync(reason, stop);
        }

        if (person.DeactivatedOn is null)
        {
            person.Deactivate(User.Staff(), Now);
            await sessions.EndOthersAsync(Id, null, stop);
            await links.EndAllAsync(Id, stop);
            await SaveAsync(AuditAction.StaffDeactivated, person, stop);
        }

        this.Flash(T["{0} is deactivated and signed out everywhere.", person.Name]);

        return LocalRedirect(Links.StaffPage(Id));
    }

    private async Task<IActionResult> ReactivateAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } person)
        {
            return NotFound();
        }

        if (person.DeactivatedOn is not null)
        {
            person.Reactivate();
            await SaveAsync(AuditAction.StaffReactivated, person, stop);
        }

        this.Flash(T["{0} can sign in again.", person.Name]);

        return LocalRedirect(Links.StaffPage(Id));
    }

    private async Task SaveAsync(AuditAction action, StaffUser person, CancellationToken stop)
    {
        var (before, after) = action == AuditAction.StaffDeactivated ? (person.Description, "deactivated") : ("deactivated", person.Description);
        Db.AuditEntries.Add(new AuditEntry(User.Staff(), action, Subjects.Staff(Id), Now, before, after));
        await Db.SaveChangesAsync(stop);
    }
}
