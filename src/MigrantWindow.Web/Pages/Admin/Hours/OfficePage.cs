using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Hours;

/// <summary>A page about one office that the viewer runs. Of every other it says: not found. What is saved here is in force at once.</summary>
public abstract class OfficePage(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public OfficeDesk Desk { get; private set; } = null!;

    /// <summary>In which time zone the page shows and takes times.</summary>
    public string TimesAre => Desk.TimeZone == OfficeTime.ElSalvador.Zone
        ? text["Times are those of El Salvador."]
        : text["Times are those of the time zone {0}.", Desk.TimeZone];

    protected PortalDbContext Db => db;
    protected IStringLocalizer<Texts> T => text;
    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected IQueryable<Office> InReach => db.Offices.Within(User.Staff(), Right.RunOffices);

    public virtual Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(StatusCodes.Status200OK, stop);

    /// <summary>The office with its exceptions, to be changed; nothing where the viewer does not run it.</summary>
    protected Task<Office?> FindAsync(CancellationToken stop) =>
        InReach.Include(office => office.Exceptions).SingleOrDefaultAsync(office => office.Id == Id, stop);

    protected virtual async Task<IActionResult> ShowAsync(int status, CancellationToken stop)
    {
        if (await OfficeDesk.LoadAsync(InReach.Where(office => office.Id == Id), db, Now, stop) is not [var desk])
        {
            return NotFound();
        }

        Desk = desk;

        return new PageResult { StatusCode = status };
    }

    /// <summary>Does one act after the other. What the office refuses is said on the page.</summary>
    protected async Task<IActionResult> ActAsync(Func<Task<IActionResult>> act, CancellationToken stop)
    {
        try
        {
            return await db.InTurnAsync(act, stop);
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError("", text.Of(refusal));
            return await ShowAsync(StatusCodes.Status400BadRequest, stop);
        }
    }

    protected async Task SaveAsync(IEnumerable<Office> changed, AuditAction action, string? before, string? after, CancellationToken stop)
    {
        db.AuditEntries.AddRange(changed.Select(office => new AuditEntry(User.Staff(), action, Subjects.Of(ProposalSubject.Office, office.Id), Now, before, after)));

        await db.SaveChangesAsync(stop);
    }
}
