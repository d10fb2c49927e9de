using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Pages.Admin.Confirmations;

public static class Speakers
{
    /// <returns>The institution in whose name this person confirms; nothing where none is set. A town hall's people speak for the town hall that is a
    /// partner of an office they serve, of the very office where it is that which they confirm.</returns>
    public static Task<Institution?> SpeakerOfAsync(this PortalDbContext db, StaffMember member, ProposalSubject kind, int id, CancellationToken stop)
    {
        var own = member.OfficeIds;
        var office = kind == ProposalSubject.Office ? id : 0;
        return db.Institutions
            .Where(institution => institution.Staff == member.Institution)
            .Where(institution => member.Institution != Roles.Municipality || db.Offices.Any(o => own.Contains(o.Id) && o.Partners.Any(partner => partner.Id == institution.Id)))
            .OrderByDescending(institution => db.Offices.Any(o => o.Id == office && o.Partners.Any(partner => partner.Id == institution.Id))).ThenBy(institution => institution.Id)
            .FirstOrDefaultAsync(stop);
    }
}
