using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MigrantWindow.Data.Identity;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account.RecoveryCodes;

[Authorize(Policies.Staff)]
public sealed class ShowRecoveryCodesModel(StaffUserStore store) : PageModel
{
    /// <summary>Codes that were made just now; nothing the next time.</summary>
    public IReadOnlyList<string> New { get; private set; } = [];
    public int Left { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        New = this.TakeCodes();
        Left = (await store.FactorsOfAsync(User.StaffId(), stop)).RecoveryCodes;
    }
}
