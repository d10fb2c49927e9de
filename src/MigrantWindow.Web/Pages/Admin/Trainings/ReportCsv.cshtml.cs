using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.OpenData;
using MigrantWindow.Web.Pages.Trainings;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>The report as a file: a line for each session and kind of people. Never who.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class TrainingReportCsvModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    /// <summary>More are never held in the time that a report is about; the newest are counted.</summary>
    public const int SessionsMax = 5000;

    [BindProperty(SupportsGet = true)]
    public ReportFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var sessions = Filter.Of(db.TrainingSessions.Within(User.Staff(), Right.RunTrainings), clock.GetUtcNow().UtcDateTime, ModelState, text);
        if (!ModelState.IsValid)
        {
            return LocalRedirect(Filter.On(Links.TrainingReport));
        }

        var held = await sessions.OrderByDescending(session => session.StartsOn).Take(SessionsMax)
            .Select(session => new HeldSession(session.Id, session.StartsOn, session.Office.TimeZone, session.Office.Name, session.Course.Key)).ToDictionaryAsync(session => session.Id, stop);
        Response.ContentType = SafeCsv.ContentType;
        Response.Headers.ContentDisposition = "attachment; filename=trainings.csv";
        await using var csv = new SafeCsv(Response.Body);
        await csv.WriteAsync(Head, stop);
        await foreach (var count in PeopleCount.BySession(sessions).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (held.TryGetValue(count.SessionId, out var session))
            {
                await csv.WriteAsync(LineOf(session, count), stop);
            }
        }

        return new EmptyResult();
    }

    private string[] Head =>
    [
        text["Session"], text["Date"], text["Office"], text["Course"], text["Topic"], text["Sector"], text["Municipality"], text["Sex"], text["Age"], text["Attended"], text["Partly"], text["Absent"],
    ];

    private IEnumerable<string?> LineOf(HeldSession session, PeopleCount count) =>
    [
        TrainingChoices.Number(session.Id), new OfficeTime(session.TimeZone).Local(session.StartsOn).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), session.Office.In(CultureInfo.CurrentUICulture.Name), session.Course,
        text.Topic(count.Topic), text.Sector(count.Sector), count.Municipality, text.Sex(count.Sex), text.Age(count.Age),
        TrainingChoices.Number(count.Attended), TrainingChoices.Number(count.Partly), TrainingChoices.Number(count.Absent),
    ];

    private sealed record HeldSession(int Id, DateTime StartsOn, string TimeZone, Domain.Shared.LocalizedText Office, string Course);
}
