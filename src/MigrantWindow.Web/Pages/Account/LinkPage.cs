using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

/// <summary>A page that a link from a mail or the console leads to. Opening it uses nothing up; a link that works no more says why.</summary>
[AllowAnonymous]
public abstract class LinkPage(StaffLinks links, StaffLinkPurpose purpose, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    /// <summary>Why the link does not work; nothing while it does.</summary>
    public BadLink? Bad { get; private set; }

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>The link if it works; else <see cref="BadLinkPage"/> is the answer.</returns>
    protected async Task<StaffLink?> FindAsync(CancellationToken stop)
    {
        var link = await links.FindAsync(purpose, Key, stop);
        var state = link?.StateAt(Now);

        return state == StaffLinkState.Usable ? link : Refuse(state);
    }

    protected StaffLink? Refuse(StaffLinkState? state)
    {
        Bad = new BadLink(purpose, state);
        return null;
    }

    protected PageResult BadLinkPage() =>
        new() { StatusCode = Bad?.State is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone };
}
