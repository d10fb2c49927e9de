using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Tests.Pages.Admin.Hours;

/// <summary>Tests of the pages on which offices are run.</summary>
public abstract class HoursTest(PortalApp app) : AdminTest(app)
{
    /// <summary>The browser of an administrator of a town hall who serves these offices.</summary>
    protected async Task<Visitor> AdministratorAsync(params Office[] offices) =>
        await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Municipality, Roles.Administrator, offices));

    protected static string PathOf(Office office, string part) => $"/admin/offices/{office.Id}/{part}";

    protected Task<Office> ReloadAsync(Office office) =>
        App.AskAsync(db => db.Offices.AsNoTracking().Include(o => o.Exceptions).Include(o => o.Alerts).SingleAsync(o => o.Id == office.Id));

    /// <summary>What was done to an office, oldest first.</summary>
    protected Task<List<AuditEntry>> AuditOfAsync(Office office) =>
        App.AskAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == Subjects.Of(ProposalSubject.Office, office.Id)).OrderBy(entry => entry.Number).ToListAsync());
}
