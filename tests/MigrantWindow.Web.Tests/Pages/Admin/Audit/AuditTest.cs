using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Audit;

/// <summary>Tests of the audit log: on the portal of all, so each looks only for entries under a name of its own.</summary>
public abstract class AuditTest(PortalApp app) : AdminTest(app)
{
    protected async Task<Visitor> ReaderAsync() => await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Administrator));

    /// <param name="on">When, in El Salvador.</param>
    protected Task EntryAsync(string who, string subject = "office test", AuditAction action = AuditAction.HoursChanged, string on = "2026-03-01 12:00", string? after = null) =>
        App.WithDatabaseAsync(async db =>
        {
            var instant = DateTime.SpecifyKind(DateTime.Parse(on, System.Globalization.CultureInfo.InvariantCulture).AddHours(6), DateTimeKind.Utc);
            db.AuditEntries.Add(new AuditEntry(new StaffMember(1, who, Roles.Iom, Roles.Administrator, []), action, subject, instant, null, after));
            await db.SaveChangesAsync();
        });
}
