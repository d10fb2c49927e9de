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

/// <summary>How many sessions were held, and how many people of which kinds came. Never who.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class TrainingReportModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    /// <summary>Kinds of people that the page adds up; the file has all.</summary>
    public const int KindsMax = 5000;

    /// <summary>Municipalities that the page names.</summary>
    public const int NamedMax = 50;

    [BindProperty(SupportsGet = true)]
    public ReportFilter Filter { get; set; } = new();

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];
    public IReadOnlyDictionary<TrainingTopic, int> Held { get; private set; } = new Dictionary<TrainingTopic, int>();
    public IReadOnlyList<PeopleCount> Counts { get; private set; } = [];

    /// <summary>The tables of the page: heading, then a line for each kind of people.</summary>
    public IEnumerable<(string Heading, string Kind, IEnumerable<ReportLine> Lines)> Tables =>
    [
        (text["By topic"], text["Topic"], LinesBy(count => text.Topic(count.Topic))),
        (text["By sector"], text["Sector"], LinesBy(count => text.Sector(count.Sector))),
        (text["By municipality"], text["Municipality"], LinesBy(count => count.Municipality ?? text["not said"]).OrderByDescending(line => line.Attended).Take(NamedMax)),
        (text["By sex"], text["Sex"], LinesBy(count => text.Sex(count.Sex))),
        (text["By age"], text["Age"], LinesBy(count => text.Age(count.Age))),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var sessions = Filter.Of(db.TrainingSessions.Within(User.Staff(), Right.RunTrainings), clock.GetUtcNow().UtcDateTime, ModelState, text);
        Held = await sessions.GroupBy(session => session.Course.Topic).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, stop);
        Counts = await PeopleCount.Together(sessions).OrderByDescending(count => count.Attended).Take(KindsMax).ToListAsync(stop);
        Offices = await TrainingChoices.OfficesAsync(db, User.Staff(), stop);
        return new PageResult { StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    private IEnumerable<ReportLine> LinesBy(Func<PeopleCount, string> kind) => Counts.GroupBy(kind)
        .Select(group => new ReportLine(group.Key, group.Sum(count => count.Attended), group.Sum(count => count.Partly), group.Sum(count => count.Absent)));

    public sealed record ReportLine(string Kind, int Attended, int Partly, int Absent);
}
