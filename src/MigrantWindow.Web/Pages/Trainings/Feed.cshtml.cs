using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Calendars;

namespace MigrantWindow.Web.Pages.Trainings;

/// <summary>All sessions of an office that are to come, and those of the last month, as a calendar to subscribe to.</summary>
[OutputCache(PolicyName = CachePolicies.PublicContent)]
public sealed class TrainingFeedModel(PortalDbContext db, SessionCalendar calendar, TimeProvider clock) : PageModel
{
    public const int SessionsMax = 200;

    public async Task<IActionResult> OnGetAsync(string office, CancellationToken stop)
    {
        if (!await db.Offices.AnyAsync(other => other.Slug == office, stop))
        {
            return NotFound();
        }

        var since = clock.GetUtcNow().UtcDateTime.AddMonths(-1);
        var sessions = await SessionView.LoadAsync(db.TrainingSessions.Where(session => session.Office.Slug == office && session.EndsOn > since).OrderBy(session => session.StartsOn).Take(SessionsMax), db, stop);
        HttpContext.TagCachedResponse([CacheTags.Everything, CacheTags.Office(office), CacheTags.Trainings, CacheTags.Courses, .. sessions.Select(session => CacheTags.Article(session.CourseTextId))]);

        return File(Encoding.UTF8.GetBytes(calendar.Of(sessions)), SessionCalendar.ContentType);
    }
}
