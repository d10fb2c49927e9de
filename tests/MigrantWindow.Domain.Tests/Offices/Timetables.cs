using FsCheck;
using FsCheck.Fluent;
using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Domain.Tests.Offices;

/// <summary>Weeks of any shape for properties: lunch breaks, nights, gaps, slots that touch or overlap.</summary>
internal static class Timetables
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static Gen<OpeningHours> Any() =>
        from parts in Gen.NonEmptyListOf(Part()).Resize(4)
        select OpeningHours.Parse(string.Join("; ", parts));

    public static Gen<TimeOnly> Hour() => Gen.Choose(0, 47).Select(half => new TimeOnly(half / 2, half % 2 * 30));

    private static Gen<string> Part() =>
        from first in Gen.Choose(0, 6)
        from last in Gen.Choose(first, 6)
        from times in Gen.NonEmptyListOf(Time()).Resize(2)
        from appointment in Gen.Elements("", " by appointment")
        select $"{(first == last ? Days[first] : $"{Days[first]}-{Days[last]}")} {string.Join(", ", times)}{appointment}";

    private static Gen<string> Time() =>
        from opens in Hour()
        from closes in Hour()
        select $"{opens:HH\\:mm}-{closes:HH\\:mm}";
}
