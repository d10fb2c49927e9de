using System.Buffers.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account.Passkeys;

[Authorize(Policies.Staff)]
public sealed class ListPasskeysModel(PortalDbContext db, StaffUserStore store) : PageModel
{
    public IReadOnlyList<PasskeyView> Passkeys { get; private set; } = [];
    public bool MayAdd => Passkeys.Count < StaffUser.PasskeysMax;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var person = await db.Users.SingleAsync(user => user.Id == User.StaffId(), stop);
        var passkeys = await store.GetPasskeysAsync(person, stop);
        Passkeys = [.. passkeys.OrderBy(passkey => passkey.CreatedAt).Select(passkey => new PasskeyView(
            Base64Url.EncodeToString(passkey.CredentialId), passkey.Name!, passkey.CreatedAt.UtcDateTime))];
    }

    public sealed record PasskeyView(string Id, string Name, DateTime AddedOn);
}
