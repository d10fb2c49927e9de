using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Hours;

/// <summary>A page about one office that the viewer runs. Of every other it says: not found. What is saved here is in force at once.</summary>
public abstract class OfficePage(PortalDbContext db, IOutputCacheStore pages, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    private readonly HashSet<string> _changed = [];

    [FromRoute]
    public int Id { get; set; }

    public OfficeDesk Desk { get; private set; } = null!;

    /// <summary>In which time zone the page shows and takes times.</summary>
    public string TimesAre => Desk.TimeZone == "America/El_Salvador"
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

    /// <summary>Does one act after the other, and lets readers see it at once. What the office refuses is said on the page.</summary>
    protected async Task<IActionResult> ActAsync(Func<Task<IActionResult>> act, CancellationToken stop)
    {
        try
        {
            var result = await db.InTurnAsync(act, stop);
            foreach (var slug in _changed)
            {
                await pages.EvictByTagAsync(CacheTags.Office(slug), stop);
            }

            return result;
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return await ShowAsync(StatusCodes.Status400BadRequest, stop);
        }
    }

    protected async Task SaveAsync(IEnumerable<Office> changed, AuditAction action, string? before, string? after, CancellationToken stop)
    {
        foreach (var slug in changed.Select(office => office.Slug))
        {
            db.AuditEntries.Add(new AuditEntry(User.Staff(), action, Subjects.Office(slug), Now, before, after));
            _changed.Add(slug);
        }

        await db.SaveChangesAsync(stop);
    }
}
