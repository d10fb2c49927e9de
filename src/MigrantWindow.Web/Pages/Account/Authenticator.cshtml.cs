using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

[Authorize(Policies.AddFactor)]
public sealed class AuthenticatorModel(
    PortalDbContext db, StaffUserStore store, SecondFactors factors, IDataProtectionProvider protection, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Key { get; private set; } = "";
    public string Address { get; private set; } = "";

    /// <summary>An app is in use already; a right code puts the new one in its place.</summary>
    public bool Replaces { get; private set; }

    /// <summary>Only the browser keeps a key that is not proved yet, sealed for this session.</summary>
    private IDataProtector Seal => protection.CreateProtector("pending authenticator key", $"{User.SessionId()}");

    public async Task OnGetAsync(CancellationToken stop)
    {
        Input.SealedKey = Seal.Protect(AuthenticatorKey.New());
        await ShowAsync(await PersonAsync(stop), stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Unsealed() is not { } key)
        {
            return LocalRedirect(Links.Authenticator);
        }

        var person = await PersonAsync(stop);
        if (ModelState.IsValid && AuthenticatorKey.StepOf(key, Input.Code!, clock.GetUtcNow()) is { } step)
        {
            await store.SetAuthenticatorKeyAsync(person, key, stop);
            person.AuthenticatorProved(step);
            return await this.FactorAddedAsync(() => factors.SaveAddedAsync(person, AuditAction.AuthenticatorAdded, null, stop), text["Your app is set up. From now on it gives the code."]);
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("Input.Code", text["That code does not fit. Wait for the next one in the app and enter it. The clock of the phone must be right."]);
        }

        await ShowAsync(person, stop);
        return this.InvalidPage();
    }

    private async Task ShowAsync(StaffUser person, CancellationToken stop)
    {
        Key = Unsealed()!;
        Address = AuthenticatorKey.Address(Key, person.Email!);
        Replaces = (await store.FactorsOfAsync(person.Id, stop)).Authenticator;
    }

    private string? Unsealed()
    {
        try
        {
            return Seal.Unprotect(Input.SealedKey ?? "");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private Task<StaffUser> PersonAsync(CancellationToken stop) => db.Users.WithAssignment().SingleAsync(user => user.Id == User.StaffId(), stop);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the six digits that the app shows")]
        [StringLength(20, ErrorMessage = "The code has six digits")]
        public string? Code { get; set; }

        public string? SealedKey { get; set; }
    }
}
