using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

[Authorize(Policies.HalfSignedIn)]
public sealed class UseRecoveryCodeModel(
    PortalDbContext db, StaffUserStore store, SecondFactors factors, StaffSessions sessions, Outbox outbox, TimeProvider clock, IStringLocalizer<Texts> text)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IActionResult OnGet() => User.HasSecondFactor() ? this.ReturnTo(ReturnUrl) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (User.HasSecondFactor())
        {
            return this.ReturnTo(ReturnUrl);
        }

        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        var person = await db.Users.WithAssignment().SingleAsync(user => user.Id == User.StaffId(), stop);
        try
        {
            var answer = await factors.UseRecoveryCodeAsync(person, Input.Code!, stop);
            if (answer.Wait is { } wait)
            {
                return this.TooManyAttemptsPage(wait, text);
            }

            if (answer.IsRight)
            {
                outbox.Add(person.Email!, text["A recovery code was used"], Warning(PageAddress.Moment(clock.GetUtcNow().UtcDateTime)));
                await sessions.StartAsync(person, hasSecondFactor: true, stop);
                this.Flash(text["You have {0} codes left.", (await store.FactorsOfAsync(person.Id, stop)).RecoveryCodes]);
                return this.ReturnTo(ReturnUrl);
            }
        }
        catch (DbUpdateException fault) when (DatabaseSetup.IsConflict(fault))
        {
            // Another request used this code at the same moment.
        }

        ModelState.AddModelError("Input.Code", text["That code is wrong or was used already."]);
        return this.InvalidPage();
    }

    private string Warning(string when) =>
        text["On {0} somebody signed in to MigrantWindow as you, with your password and a recovery code. If it was not you, tell your administrator at once.", when];

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter one of your recovery codes")]
        [StringLength(RecoveryCode.TypedMaxLength, ErrorMessage = "That is longer than a recovery code")]
        public string? Code { get; set; }
    }
}
