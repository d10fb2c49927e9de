using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Calendars;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Trainings;

/// <summary>One session as an iCalendar file.</summary>
public sealed class TrainingCalendarModel(PortalDbContext db, PortalLanguages languages, SessionCalendar calendar, TimeProvider clock, IStringLocalizer<Texts> text)
    : TrainingPage(db, languages, clock, text)
{
    public async Task<IActionResult> OnGetAsync(string office, string slug, CancellationToken stop) => await FindAsync(office, slug, stop)
        ? File(Encoding.UTF8.GetBytes(calendar.Of(Session)), SessionCalendar.ContentType, SessionCalendar.FileName)
        : NotFound();
}
