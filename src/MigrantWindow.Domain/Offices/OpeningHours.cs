using System.Globalization;
using System.Text.RegularExpressions;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Offices;

/// <summary>A weekly timetable in local time. Written as <c>Mon-Fri 08:00-12:00, 13:00-16:00; Sat 08:00-12:00 by appointment</c> or <c>always</c>.</summary>
public sealed partial class OpeningHours : IEquatable<OpeningHours>
{
    public const int MaxLength = 400;

    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private readonly string _text;

    private OpeningHours(string text, IReadOnlyList<OpeningSlot> slots) => (_text, Slots) = (text, slots);

    public static OpeningHours Always { get; } =
        new("always", [.. Week.Select(day => new OpeningSlot(day, TimeOnly.MinValue, TimeOnly.MinValue, false))]);

    public IReadOnlyList<OpeningSlot> Slots { get; }
    public bool IsAlways => _text == Always._text;

    public IEnumerable<OpeningSlot> On(DayOfWeek day) => Slots.Where(slot => slot.Day == day);

    /// <exception cref="DomainException">The text is no timetable; the message names the part that is wrong.</exception>
    public static OpeningHours Parse(string text)
    {
        text = text.Trim();
        if (text == Always._text)
        {
            return Always;
        }

        if (text.Length is 0 or > MaxLength)
        {
            throw new DomainException("Opening hours need 1 to {0} characters.", MaxLength);
        }

        return new OpeningHours(text, [.. text.Split(';', StringSplitOptions.TrimEntries).SelectMany(SlotsOf)]);
    }

    /// <summary>The timetable of these slots; days in a row that keep the same hours stand together.</summary>
    /// <exception cref="DomainException">There is no slot, two of one day overlap, or there are too many.</exception>
    public static OpeningHours Of(IEnumerable<OpeningSlot> slots)
    {
        var days = slots.OrderBy(slot => slot.Opens).ToLookup(slot => slot.Day);
        if (days.FirstOrDefault(Overlaps) is { } overlapping)
        {
            throw new DomainException("The times of one day overlap: {0}.", overlapping.Key);
        }

        List<(int First, int Last, string Times)> runs = [];
        foreach (var (place, day) in Week.Index())
        {
            if (runs.Count > 0 && runs[^1].Last == place - 1 && runs[^1].Times == TextOf(days[day]))
            {
                runs[^1] = runs[^1] with { Last = place };
            }
            else if (days.Contains(day))
            {
                runs.Add((place, place, TextOf(days[day])));
            }
        }

        return Parse(string.Join("; ", runs.SelectMany(run => run.Times.Split('|').Select(times => $"{DaysOf(run.First, run.Last)} {times}"))));
    }

    /// <summary>Whether two slots of one day, in order of opening, lie over each other.</summary>
    public static bool Overlaps(IEnumerable<OpeningSlot> day) => day.Zip(day.Skip(1)).Any(pair => pair.First.EndsNextDay || pair.Second.Opens < pair.First.Closes);

    public bool Equals(OpeningHours? other) => other is not null && _text == other._text;
    public override bool Equals(object? other) => Equals(other as OpeningHours);
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);
    public override string ToString() => _text;

    /// <summary>What is by appointment stands apart, behind a bar.</summary>
    private static string TextOf(IEnumerable<OpeningSlot> day) => string.Join('|', day.GroupBy(slot => slot.ByAppointment).OrderBy(kind => kind.Key)
        .Select(kind => string.Join(", ", kind.Select(slot => $"{slot.Opens:HH:mm}-{slot.Closes:HH:mm}")) + (kind.Key ? " by appointment" : "")));

    private static string DaysOf(int first, int last) => first == last ? $"{Week[first]}"[..3] : $"{Week[first]}"[..3] + "-" + $"{Week[last]}"[..3];

    private static IEnumerable<OpeningSlot> SlotsOf(string part)
    {
        var match = Part().Match(part);
        if (!match.Success)
        {
            throw new DomainException("“{0}” is no opening time: write “Mon-Fri 08:00-12:00, 13:00-16:00”.", part);
        }

        var times = match.Groups["times"].Value.Split(',', StringSplitOptions.TrimEntries).Select(time => time.Split('-')).ToList();
        foreach (var day in DaysOf(match.Groups["from"].Value, match.Groups["to"].Value))
        {
            foreach (var time in times)
            {
                yield return new OpeningSlot(day, TimeOf(time[0]), TimeOf(time[1]), match.Groups["appointment"].Success);
            }
        }
    }

    private static IEnumerable<DayOfWeek> DaysOf(string from, string to)
    {
        var first = PlaceOf(from);
        var last = to.Length == 0 ? first : PlaceOf(to);
        if (last < first)
        {
            throw new DomainException("“{0}-{1}” runs backwards: the week begins on Monday.", from, to);
        }

        return Week[first..(last + 1)];
    }

    private static int PlaceOf(string day) => Array.FindIndex(Week, name => name.ToString().StartsWith(day, StringComparison.Ordinal));

    private static TimeOnly TimeOf(string time) =>
        TimeOnly.TryParseExact(time == "24:00" ? "00:00" : time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? parsed
            : throw new DomainException("“{0}” is no time of day: write it as 08:00.", time);

    [GeneratedRegex(@"^(?<from>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(?<to>Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?<times>\d\d:\d\d-\d\d:\d\d(, ?\d\d:\d\d-\d\d:\d\d)*)(?<appointment> by appointment)?$")]
    private static partial Regex Part();
}
