using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>The sessions of the viewer's offices. The next page is asked for by the id of the last session of the one before.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class ListSessionsModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public SessionFilter Filter { get; set; } = new();

    public IReadOnlyList<SessionView> Sessions { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Courses { get; private set; } = [];

    /// <summary>Where the list goes on; nothing on its last page.</summary>
    public string? Next { get; private set; }

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public IEnumerable<SelectListItem> States => Enum.GetValues<SessionKind>().Select(state => new SelectListItem(text.Kind(state), $"{state}"));

    public async Task OnGetAsync(CancellationToken stop)
    {
        var staff = User.Staff();
        var sessions = await FromAsync(Filter.Of(db.TrainingSessions.Within(staff, Right.RunTrainings), Now), stop);
        var inOrder = Filter.IsPast
            ? sessions.OrderByDescending(session => session.StartsOn).ThenByDescending(session => session.Id)
            : sessions.OrderBy(session => session.StartsOn).ThenBy(session => session.Id);
        var found = await SessionView.Of(inOrder.Take(PageSize + 1), db).ToListAsync(stop);
        Sessions = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Filter.Link(Sessions[^1].Id) : null;
        Offices = await TrainingChoices.OfficesAsync(db, staff, stop);
        Courses = await TrainingChoices.CoursesAsync(db, withRetired: true, stop);
    }

    private async Task<IQueryable<TrainingSession>> FromAsync(IQueryable<TrainingSession> sessions, CancellationToken stop)
    {
        if (After is not { } last || await db.TrainingSessions.Where(session => session.Id == last).Select(session => (DateTime?)session.StartsOn).SingleOrDefaultAsync(stop) is not { } start)
        {
            return sessions;
        }

        return Filter.IsPast
            ? sessions.Where(session => session.StartsOn < start || (session.StartsOn == start && session.Id < last))
            : sessions.Where(session => session.StartsOn > start || (session.StartsOn == start && session.Id > last));
    }
}
