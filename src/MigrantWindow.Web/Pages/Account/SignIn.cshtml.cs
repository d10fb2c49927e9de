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
    PortalDbContext db, ILookupNormalizer names, IPasswordHasher<StaffUser> hasher, StaffSessions sessions, IStringLocalizer<Texts> text) : PageModel
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
        if (user?.PasswordHash is null || hasher.VerifyHashedPassword(user, user.PasswordHash, Input.Password!) == PasswordVerificationResult.Failed)
        {
            ModelState.AddModelError("", text["E-mail or password is wrong. Nothing else was checked."]);
            return this.InvalidPage();
        }

        await sessions.StartAsync(user, hasSecondFactor: false, stop);

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
