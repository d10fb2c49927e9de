using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

/// <summary>Whoever shows a passkey is signed in with both factors: from the sign-in page, after the password, or to prove once more who they are.</summary>
[AllowAnonymous]
public sealed class PasskeySignInModel(PortalDbContext db, Security.Passkeys passkeys, StaffSessions sessions, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>Nobody: the passkey will say who it is.</summary>
    private int? Person => User.Identity?.IsAuthenticated is true ? User.StaffId() : null;

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken stop)
    {
        var user = Person is { } id ? await db.Users.SingleAsync(u => u.Id == id, stop) : null;
        return Content(await passkeys.BeginAskingAsync(user, stop), "application/json");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            if (await passkeys.AnsweredByAsync(Person, Credential ?? "", stop) is { } person)
            {
                await sessions.StartAsync(person, hasSecondFactor: true, stop);
                return this.ReturnTo(ReturnUrl);
            }
        }
        catch (DbUpdateException fault) when (DatabaseSetup.IsConflict(fault))
        {
            // The passkey was removed meanwhile.
        }

        ModelState.AddModelError("", text["This passkey did not let you in. Try again, or use another way."]);
        return this.InvalidPage();
    }
}
