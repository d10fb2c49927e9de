using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

[AllowAnonymous]
public sealed class SignInModel(
    PortalDbContext db, ILookupNormalizer names, SignInThrottle throttle, KnownDevice device, PasswordCheck passwords, StaffSessions sessions,
    IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IActionResult OnGet() => User.HasSecondFactor() ? LocalRedirect(Links.Admin) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        var email = names.NormalizeEmail(Input.Email!.Trim());
        var user = await db.Users.Include(u => u.Roles).Include(u => u.Offices).SingleOrDefaultAsync(u => u.NormalizedEmail == email && u.DeactivatedOn == null, stop);

        // Whether there is such an account, its answer takes one query and one hash.
        var attempt = throttle.Ask(user?.NormalizedEmail ?? email, HttpContext.Connection.RemoteIpAddress, device.IdFor(HttpContext, user?.Id));
        if (attempt.RetryAfter is { } wait)
        {
            return this.TooManyAttemptsPage(wait, text);
        }

        try
        {
            if (!await passwords.VerifyAsync(user, Input.Password!, stop))
            {
                ModelState.AddModelError("", text["E-mail or password is wrong. Nothing else was checked."]);
                return this.InvalidPage();
            }
        }
        catch (HashingBusyException)
        {
            throttle.NotTried(attempt);
            return this.BusyPage(text);
        }

        throttle.Succeeded(attempt);
        await sessions.StartAsync(user!, hasSecondFactor: false, stop);

        return LocalRedirect(Links.SecondFactor(ReturnUrl));
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your e-mail address")]
        [StringLength(StaffUser.EmailMaxLength, ErrorMessage = "The address must be {1} characters or less")]
        public string? Email { get; set; }

        [Required(ErrorMessage = "Enter your password")]
        [StringLength(1000, ErrorMessage = "The password must be {1} characters or less")]
        public string? Password { get; set; }
    }
}
