using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
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

[Authorize(Policies.HalfSignedIn)]
public sealed class SecondFactorModel(
    PortalDbContext db, StaffUserStore store, SecondFactors factors, StaffSessions sessions, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public StaffFactors Factors { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (User.HasSecondFactor())
        {
            return this.ReturnTo(ReturnUrl);
        }

        Factors = await store.FactorsOfAsync(User.StaffId(), stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (User.HasSecondFactor())
        {
            return this.ReturnTo(ReturnUrl); // or a code alone would count as the proof that sensitive acts ask for
        }

        Factors = await store.FactorsOfAsync(User.StaffId(), stop);
        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        var person = await db.Users.WithAssignment().SingleAsync(user => user.Id == User.StaffId(), stop);
        var answer = await factors.UseCodeAsync(person, Input.Code!, stop);
        if (answer.Wait is { } wait)
        {
            return this.TooManyAttemptsPage(wait, text);
        }

        if (!answer.IsRight)
        {
            ModelState.AddModelError("Input.Code", text["That code is wrong or was used already. Wait for the next one in the app and enter it."]);
            return this.InvalidPage();
        }

        await sessions.StartAsync(person, hasSecondFactor: true, stop);
        return this.ReturnTo(ReturnUrl);
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the six digits that the app shows")]
        [StringLength(20, ErrorMessage = "The code has six digits")]
        public string? Code { get; set; }
    }
}
