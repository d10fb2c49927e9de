using System.Globalization;

namespace MigrantWindow.Web.Pages.Trainings;

/// <summary>A month as a calendar shows it: weeks of seven places, empty before the first and after the last day.</summary>
/// <param name="Sessions">Those of each day that has one.</param>
public sealed record SessionMonth(DateOnly First, ILookup<int, SessionView> Sessions)
{
    public string Name => First.ToString("Y", CultureInfo.CurrentCulture);

    /// <summary>Short names of the days, from the one with which weeks begin.</summary>
    public static IEnumerable<string> DayNames => Enumerable.Range(0, 7).Select(place => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName(DayAt(place)));

    public IEnumerable<int?[]> Weeks
    {
        get
        {
            var empty = ((int)First.DayOfWeek - (int)DayAt(0) + 7) % 7;
            return Enumerable.Repeat<int?>(null, empty).Concat(Enumerable.Range(1, DateTime.DaysInMonth(First.Year, First.Month)).Select(day => (int?)day)).Chunk(7)
                .Select(week => week.Concat(Enumerable.Repeat<int?>(null, 7 - week.Length)).ToArray());
        }
    }

    /// <summary>The months in which there are sessions, each in the time of its office.</summary>
    public static IEnumerable<SessionMonth> Of(IEnumerable<SessionView> sessions) => sessions
        .SelectMany(session => session.Days.Select(day => (Session: session, Date: DateOnly.FromDateTime(session.Time.Local(day.StartsOn)))))
        .GroupBy(day => new DateOnly(day.Date.Year, day.Date.Month, 1))
        .OrderBy(month => month.Key)
        .Select(month => new SessionMonth(month.Key, month.ToLookup(day => day.Date.Day, day => day.Session)));

    private static DayOfWeek DayAt(int place) => (DayOfWeek)(((int)CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek + place) % 7);
}
