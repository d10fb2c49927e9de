using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
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

namespace MigrantWindow.Web.Pages.Account.Passkeys;

[Authorize(Policies.AddFactor)]
public sealed class AddPasskeyModel(
    PortalDbContext db, StaffUserStore store, Security.Passkeys passkeys, SecondFactors factors, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input.Name = Device.NameOf(Request.Headers.UserAgent);

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken stop) =>
        Content(await passkeys.BeginAddingAsync(await PersonAsync(stop), stop), "application/json");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        var person = await PersonAsync(stop);
        if ((await store.FactorsOfAsync(person.Id, stop)).Passkeys >= StaffUser.PasskeysMax)
        {
            return LocalRedirect(Links.Passkeys);
        }

        var name = Input.Name!.Trim();
        if (!await passkeys.AddAsync(person, Input.Credential ?? "", name, stop))
        {
            ModelState.AddModelError("", text["The passkey could not be added. Nothing has changed; try again."]);
            return this.InvalidPage();
        }

        return await this.FactorAddedAsync(() => factors.SaveAddedAsync(person, AuditAction.PasskeyAdded, name, stop), text["The passkey is added. It lets you in from now on."]);
    }

    private Task<StaffUser> PersonAsync(CancellationToken stop) => db.Users.WithAssignment().SingleAsync(user => user.Id == User.StaffId(), stop);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the passkey a name")]
        [StringLength(StaffUser.PasskeyNameMaxLength, ErrorMessage = "The name must be {1} characters or less")]
        [RegularExpression(StaffUser.NamePattern, ErrorMessage = "The name must stand on one line")]
        public string? Name { get; set; }

        public string? Credential { get; set; }
    }
}
