using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>A month of all sessions that the viewer runs, each day in the time of its office.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class TrainingsCalendarModel(PortalDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>More are never held in a month.</summary>
    public const int SessionsMax = 200;

    /// <summary>What is no month shows this one.</summary>
    [FromQuery(Name = "month")]
    public string? Asked { get; set; }

    public SessionMonth Month { get; private set; } = null!;
    public IReadOnlyList<SessionView> Sessions { get; private set; } = [];
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public string Previous => LinkTo(Month.First.AddMonths(-1));

    public string Next => LinkTo(Month.First.AddMonths(1));

    public async Task OnGetAsync(CancellationToken stop)
    {
        var first = DateOnly.TryParseExact($"{Asked}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > 1900 and < 9000
            ? asked
            : OfficeTime.ElSalvador.Today(Now) is var today ? new DateOnly(today.Year, today.Month, 1) : default;
        var from = DateTime.SpecifyKind(first.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc);
        var (begins, ends) = (from.AddDays(-1), from.AddMonths(1).AddDays(1)); // wherever on earth the office is
        var found = await SessionView.LoadAsync(
            db.TrainingSessions.Within(User.Staff(), Right.RunTrainings).Where(session => session.Days.Any(day => day.StartsOn >= begins && day.StartsOn < ends)).OrderBy(session => session.StartsOn).Take(SessionsMax), db, stop);
        Month = SessionMonth.Of(found).SingleOrDefault(month => month.First == first) ?? new SessionMonth(first, Array.Empty<SessionView>().ToLookup(_ => 0));
        Sessions = [.. Month.Sessions.SelectMany(day => day).DistinctBy(session => session.Id)];
    }

    /// <summary>When it begins on that day.</summary>
    public static string HourOf(SessionView session, DateOnly date) =>
        session.Time.Local(session.Days.First(day => DateOnly.FromDateTime(session.Time.Local(day.StartsOn)) == date).StartsOn).ToString("H:mm", CultureInfo.InvariantCulture);

    private static string LinkTo(DateOnly month) => Links.Filtered(Links.TrainingsCalendar, ("month", month.ToString("yyyy-MM", CultureInfo.InvariantCulture)));
}
