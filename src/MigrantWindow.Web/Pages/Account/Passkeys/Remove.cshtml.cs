using System.Buffers.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
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

[Authorize(Policies.RecentlyProved)]
public sealed class RemovePasskeyModel(PortalDbContext db, StaffUserStore store, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    public string Name { get; private set; } = "";

    /// <summary>Nobody may be left with a password alone.</summary>
    public bool IsLastFactor { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await FindAsync(await PersonAsync(stop), stop) is null ? LocalRedirect(Links.Passkeys) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var person = await PersonAsync(stop);
        if (await FindAsync(person, stop) is not { } passkey)
        {
            return LocalRedirect(Links.Passkeys);
        }

        if (IsLastFactor)
        {
            ModelState.AddModelError("", text["This is your only second factor. Add another before you remove it."]);
            return this.InvalidPage();
        }

        await store.RemovePasskeyAsync(person, passkey.CredentialId, stop);
        await store.UpdateAsync(person, stop);
        db.AuditEntries.Add(new AuditEntry(person.Member, AuditAction.PasskeyRemoved, Subjects.Staff(person.Id), clock.GetUtcNow().UtcDateTime, before: Name));
        try
        {
            await db.SaveChangesAsync(stop);
            this.Flash(text["The passkey is removed. It opens nothing any more."]);
        }
        catch (DbUpdateException fault) when (DatabaseSetup.IsConflict(fault))
        {
            // Something else changed at the same moment: the list shows how things stand.
        }

        return LocalRedirect(Links.Passkeys);
    }

    private async Task<UserPasskeyInfo?> FindAsync(StaffUser person, CancellationToken stop)
    {
        var passkeys = await store.GetPasskeysAsync(person, stop);
        var found = passkeys.FirstOrDefault(passkey => Base64Url.EncodeToString(passkey.CredentialId) == Id);
        Name = found?.Name ?? "";
        IsLastFactor = passkeys.Count == 1 && !(await store.FactorsOfAsync(person.Id, stop)).Authenticator;
        return found;
    }

    private Task<StaffUser> PersonAsync(CancellationToken stop) => db.Users.WithAssignment().SingleAsync(user => user.Id == User.StaffId(), stop);
}
