using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account.RecoveryCodes;

[Authorize(Policies.RecentlyProved)]
public sealed class MakeRecoveryCodesModel(PortalDbContext db, SecondFactors factors) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var person = await db.Users.WithAssignment().SingleAsync(user => user.Id == User.StaffId(), stop);
        try
        {
            var codes = await factors.MakeRecoveryCodesAsync(person, stop);
            await db.SaveChangesAsync(stop);
            return this.ShowCodes(codes);
        }
        catch (DbUpdateException fault) when (DatabaseSetup.IsConflict(fault))
        {
            return LocalRedirect(Links.RecoveryCodes);
        }
    }
}
