using System.Globalization;
using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>Timetables as HSDS writes them: the days of a week that keep the same hours are one schedule, and so is each date that differs.</summary>
internal static class HsdsSchedules
{
    private static readonly Dictionary<DayOfWeek, string> Days = new()
    {
        [DayOfWeek.Monday] = "MO", [DayOfWeek.Tuesday] = "TU", [DayOfWeek.Wednesday] = "WE", [DayOfWeek.Thursday] = "TH", [DayOfWeek.Friday] = "FR",
        [DayOfWeek.Saturday] = "SA", [DayOfWeek.Sunday] = "SU",
    };

    /// <param name="owner">Whose it is, for its id: <c>service/dui</c>.</param>
    /// <param name="offset">Hours from UTC.</param>
    public static IEnumerable<HsdsSchedule> OfWeek(string owner, OpeningHours? hours, double offset, string byAppointment) =>
        (hours?.Slots ?? []).GroupBy(slot => (slot.Opens, slot.Closes, slot.ByAppointment)).Select(slots =>
            new HsdsSchedule(HsdsId.Of("schedule", owner, $"{Time(slots.Key.Opens)}-{Time(slots.Key.Closes)}{slots.Key.ByAppointment}"))
            {
                Timezone = offset,
                Wkst = "MO",
                Freq = "WEEKLY",
                Byday = string.Join(',', slots.Select(slot => Days[slot.Day])),
                OpensAt = Time(slots.Key.Opens),
                ClosesAt = hours!.IsAlways ? "23:59" : Time(slots.Key.Closes),
                Notes = slots.Key.ByAppointment ? byAppointment : null,
            });

    public static HsdsSchedule OfDate(string owner, DateOnly date, TimeOnly? opens, TimeOnly? closes, double offset, string description) =>
        new(HsdsId.Of("schedule", owner, Day(date)))
        {
            ValidFrom = Day(date),
            ValidTo = Day(date),
            Timezone = offset,
            OpensAt = opens is { } from ? Time(from) : null,
            ClosesAt = closes is { } until ? Time(until) : null,
            Description = description,
        };

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
