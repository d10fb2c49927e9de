using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

[Authorize(Policies.RecentlyProved)]
public sealed class OwnSessionsModel(PortalDbContext db, StaffSessions sessions, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    public IReadOnlyList<StaffSessionView> Sessions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) =>
        Sessions = await StaffSessionView.AllOfAsync(db, User.StaffId(), User.SessionId(), clock.GetUtcNow().UtcDateTime, stop);

    public Task<IActionResult> OnPostAsync(int session, CancellationToken stop) => EndAsync(session, stop);

    public Task<IActionResult> OnPostOthersAsync(CancellationToken stop) => EndAsync(null, stop);

    private async Task<IActionResult> EndAsync(int? session, CancellationToken stop)
    {
        var ended = await sessions.EndAsync(User.StaffId(), session, stop);
        this.Flash(ended == 0 ? text["There was nothing to end any more."] : text["Ended. Whoever used it must sign in again."]);

        return LocalRedirect(Links.Sessions);
    }
}
