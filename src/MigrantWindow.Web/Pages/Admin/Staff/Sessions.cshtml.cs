using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Staff;

[Authorize(nameof(Right.ManageStaff))]
[Authorize(Policies.RecentlyProved)]
public sealed class StaffSessionsModel(PortalDbContext db, StaffSessions sessions, TimeProvider clock, IStringLocalizer<Texts> text) : StaffPage(db, clock, text)
{
    public IReadOnlyList<StaffSessionView> Sessions { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Sessions = await StaffSessionView.AllOfAsync(Db, Id, User.SessionId(), Now, stop);

        return await base.OnGetAsync(stop);
    }

    public Task<IActionResult> OnPostAsync(int session, CancellationToken stop) => EndAsync(session, stop);

    public Task<IActionResult> OnPostAllAsync(CancellationToken stop) => EndAsync(null, stop);

    private async Task<IActionResult> EndAsync(int? session, CancellationToken stop)
    {
        if (await FindAsync(stop) is null)
        {
            return NotFound();
        }

        var ended = await sessions.EndAsync(Id, session, stop);
        this.Flash(ended == 0 ? T["There was nothing to end any more."] : T["Ended. Whoever used it must sign in again."]);

        return LocalRedirect(Links.StaffSessions(Id));
    }
}
