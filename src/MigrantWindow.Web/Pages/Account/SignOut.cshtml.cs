using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

[Authorize(Policies.HalfSignedIn)]
public sealed class SignOutModel(StaffSessions sessions) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Links.Admin);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await sessions.EndThisAsync(stop);

        return LocalRedirect(Links.SignIn());
    }
}
