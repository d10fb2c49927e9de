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

/// <summary>A sensitive act wants to know again who is there.</summary>
[Authorize(Policies.Staff)]
public sealed class ProofModel(
    PortalDbContext db, StaffUserStore store, SecondFactors factors, StaffSessions sessions, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public StaffFactors Factors { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Factors = await store.FactorsOfAsync(User.StaffId(), stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Factors = await store.FactorsOfAsync(User.StaffId(), stop);
        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        try
        {
            var person = await db.Users.WithAssignment().SingleAsync(user => user.Id == User.StaffId(), stop);
            var answer = await factors.ProveAsync(person, Input.Password!, Input.Code!, stop);
            if (answer.IsRight)
            {
                await sessions.StartAsync(person, hasSecondFactor: true, stop);
                return this.ReturnTo(ReturnUrl);
            }

            return answer.Wait is { } wait ? this.TooManyAttemptsPage(wait, text) : Wrong();
        }
        catch (HashingBusyException)
        {
            return this.BusyPage(text);
        }
    }

    private PageResult Wrong()
    {
        ModelState.AddModelError("", text["Password or code is wrong. A code counts once: wait for the next one in the app."]);
        return this.InvalidPage();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your password")]
        [StringLength(1000, ErrorMessage = "The password must be {1} characters or less")]
        public string? Password { get; set; }

        [Required(ErrorMessage = "Enter the six digits that the app shows")]
        [StringLength(20, ErrorMessage = "The code has six digits")]
        public string? Code { get; set; }
    }
}
