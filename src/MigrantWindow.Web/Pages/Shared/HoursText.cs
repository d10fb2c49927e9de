using System.Globalization;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>Opening hours as people write them in the language of the page: days that keep the same hours stand together.</summary>
public static class HoursText
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static string Of(OpeningHours hours, IStringLocalizer<Texts> text) =>
        hours.IsAlways ? text["Every day, at all hours"] : string.Join("; ", Lines(hours, text).Select(line => $"{line.Days}: {line.Times}"));

    public static IReadOnlyList<HoursLine> Lines(OpeningHours hours, IStringLocalizer<Texts> text)
    {
        List<(DayOfWeek First, DayOfWeek Last, string Times, bool ByAppointment)> runs = [];
        foreach (var day in Week)
        {
            var slots = hours.On(day).OrderBy(slot => slot.Opens).ToList();
            if (slots.Count == 0)
            {
                continue;
            }

            var times = string.Join(", ", slots.Select(slot => $"{Time(slot.Opens)}–{Time(slot.Closes)}"));
            var appointment = slots.All(slot => slot.ByAppointment);
            if (runs.Count > 0 && runs[^1].Times == times && runs[^1].ByAppointment == appointment && Next(runs[^1].Last) == day)
            {
                runs[^1] = runs[^1] with { Last = day };
            }
            else
            {
                runs.Add((day, day, times, appointment));
            }
        }

        return [.. runs.Select(run => new HoursLine(Days(run.First, run.Last, text), run.Times, run.ByAppointment))];
    }

    /// <summary>On the 24-hour clock, in every language.</summary>
    public static string Time(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    public static string Day(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day);

    private static DayOfWeek Next(DayOfWeek day) => (DayOfWeek)(((int)day + 1) % 7);

    private static string Days(DayOfWeek first, DayOfWeek last, IStringLocalizer<Texts> text) =>
        first == last ? Day(first) : text["{0} to {1}", Day(first), Day(last)];
}

public sealed record HoursLine(string Days, string Times, bool ByAppointment);
