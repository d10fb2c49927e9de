using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Staff;

/// <summary>A page about one member of staff whom the viewer manages. Of everybody else it says what it says of nobody: not found.</summary>
public abstract class StaffPage(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public StaffView Person { get; private set; } = null!;

    public bool IsOneself => Id == User.StaffId();

    protected PortalDbContext Db => db;
    protected IStringLocalizer<Texts> T => text;
    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAsync(StatusCodes.Status200OK, stop);

    /// <summary>The person to be changed; nothing where the viewer does not manage them.</summary>
    protected Task<StaffUser?> FindAsync(CancellationToken stop) =>
        db.Users.ManagedBy(User.Staff()).WithAssignment().SingleOrDefaultAsync(user => user.Id == Id, stop);

    protected async Task<IActionResult> ShowAsync(int status, CancellationToken stop)
    {
        if (await StaffView.Of(db.Users.ManagedBy(User.Staff()).Where(user => user.Id == Id), db).SingleOrDefaultAsync(stop) is not { } person)
        {
            return NotFound();
        }

        Person = person;

        return new PageResult { StatusCode = status };
    }

    /// <summary>The page again, saying why nothing was done.</summary>
    protected Task<IActionResult> RefuseAsync(string reason, CancellationToken stop)
    {
        ModelState.AddModelError("", reason);

        return ShowAsync(StatusCodes.Status400BadRequest, stop);
    }

    /// <returns>Why this person must keep the rights they have; nothing where they may lose them.</returns>
    protected async Task<string?> ReasonToKeepAsync(StaffUser person, CancellationToken stop)
    {
        if (IsOneself)
        {
            return text["Nobody changes their own rights. Ask another administrator."];
        }

        var isLast = person is { Institution: Roles.Iom, Function: Roles.Administrator }
            && !await db.Users.Active().AdministratorsOfIom().AnyAsync(user => user.Id != Id, stop);

        return isLast ? text["This is the last active administrator of IOM. Appoint another one first."].Value : null;
    }
}
