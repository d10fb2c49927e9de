using System.Globalization;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>What staff pages say of sessions, beside what all pages say.</summary>
public static class StaffSentences
{
    public static string Kind(this IStringLocalizer<Texts> text, SessionKind kind) => kind switch
    {
        SessionKind.Free => text["Seats are free"],
        SessionKind.Full => text["Full: waiting list"],
        SessionKind.Asked => text["Requests to decide"],
        SessionKind.Held => text["Held"],
        SessionKind.Unrecorded => text["Held, attendance not recorded"],
        _ => text["Cancelled"],
    };

    /// <summary>Day and hours, short: <c>05/12/2026, 8:00–11:00</c>; of several days how many more there are.</summary>
    public static string WhenShort(this IStringLocalizer<Texts> text, SessionView session)
    {
        var (starts, ends) = (session.Time.Local(session.Days[0].StartsOn), session.Time.Local(session.Days[0].EndsOn));
        var first = string.Create(CultureInfo.CurrentCulture, $"{starts:d}, {starts.ToString("H:mm", CultureInfo.InvariantCulture)}–{ends.ToString("H:mm", CultureInfo.InvariantCulture)}");
        return session.Days.Count == 1 ? first : text["{0} and {1} more days", first, session.Days.Count - 1];
    }

    /// <summary>For the audit log: no word that somebody who signed up wrote.</summary>
    public static string CountsOf(TrainingSession session) => string.Create(CultureInfo.InvariantCulture,
        $"{session.Participants.Count(person => person.Attendance == Domain.Trainings.Attendance.Attended)} attended, {session.Participants.Count(person => person.Attendance == Domain.Trainings.Attendance.PartlyAttended)} partly, {session.Participants.Count(person => person.Attendance == Domain.Trainings.Attendance.Absent)} absent, {session.Totals.Sum(total => total.Attended)} in totals");
}
