using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Today;

[Authorize(Policies.Staff)]
public sealed class ShowTodayModel(PortalDbContext db, Tasks tasks) : PageModel
{
    public StaffMember Staff { get; private set; } = null!;
    public IReadOnlyList<string> Offices { get; private set; } = [];
    public IReadOnlyList<TaskLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Staff = User.Staff();
        Lines = await tasks.OfAsync(Staff, stop);
        var own = Staff.OfficeIds;
        var names = await db.Offices.Where(office => own.Contains(office.Id)).OrderBy(office => office.Order).Select(office => office.Name).ToListAsync(stop);
        Offices = [.. names.Select(name => name.In(CultureInfo.CurrentUICulture.Name))];
    }
}
