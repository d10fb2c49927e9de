using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Hours;

[Authorize(nameof(Right.RunOffices))]
public sealed class ListHoursModel(PortalDbContext db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<OfficeDesk> Offices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) =>
        Offices = await OfficeDesk.LoadAsync(db.Offices.Within(User.Staff(), Right.RunOffices), db, clock.GetUtcNow().UtcDateTime, stop);
}
