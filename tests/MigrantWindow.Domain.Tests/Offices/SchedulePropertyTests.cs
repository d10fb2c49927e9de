using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Domain.Tests.Offices;

/// <summary>Says again, the long way round, what a week with exceptions and holidays means.</summary>
public sealed class SchedulePropertyTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    [Property(MaxTest = 500)]
    public Property It_is_open_exactly_in_the_slots_and_exceptions_of_the_local_date_or_of_the_night_before() =>
        Prop.ForAll(Moments().ToArbitrary(), moment =>
        {
            var (schedule, local) = moment;
            var today = DateOnly.FromDateTime(local);

            var covered = Covers(schedule, today, local) || Covers(schedule, today.AddDays(-1), local);

            return (schedule.At(Utc(local)).Kind == OpenStateKind.Open) == covered;
        });

    [Property(MaxTest = 500)]
    public Property At_the_opening_it_names_it_is_open_and_a_minute_before_it_is_not() =>
        Prop.ForAll(Moments().ToArbitrary(), moment =>
        {
            var (schedule, local) = moment;

            var state = schedule.At(Utc(local));

            return state is not { Kind: OpenStateKind.Closed, OpensOn: { } date, OpensAt: { } time }
                || (date.ToDateTime(time) > local
                    && schedule.At(Utc(date.ToDateTime(time))).Kind == OpenStateKind.Open
                    && schedule.At(Utc(date.ToDateTime(time).AddMinutes(-1))).Kind == OpenStateKind.Closed);
        });

    private static Gen<(Schedule Schedule, DateTime Local)> Moments() =>
        from hours in Timetables.Any()
        from exceptions in Gen.ListOf(Exception()).Resize(4)
        from holidays in Gen.ListOf(Gen.Choose(-2, 16).Select(First.AddDays)).Resize(4)
        from minutes in Gen.Choose(0, 14 * 24 * 60)
        select (
            new Schedule(hours, false, OfficeStatus.Open, "America/El_Salvador", [.. exceptions.DistinctBy(other => other.Date)], holidays.ToHashSet()),
            First.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes));

    private static Gen<OtherHours> Exception() =>
        from day in Gen.Choose(-2, 16)
        from opens in Timetables.Hour()
        from closes in Timetables.Hour()
        from closed in Gen.Elements(true, false)
        select closed ? new OtherHours(First.AddDays(day), null, null) : new OtherHours(First.AddDays(day), opens, closes);

    private static bool Covers(Schedule schedule, DateOnly date, DateTime local)
    {
        var slots = schedule.Exceptions.SingleOrDefault(other => other.Date == date) is { } other
            ? other.Opens is { } opens ? [(opens, other.Closes!.Value)] : []
            : schedule.Holidays.Contains(date) ? [] : schedule.Hours!.On(date.DayOfWeek).Select(slot => (slot.Opens, slot.Closes)).ToList();

        return slots.Exists(slot =>
            local >= date.ToDateTime(slot.Item1)
            && local < (slot.Item2 > slot.Item1 ? date : date.AddDays(1)).ToDateTime(slot.Item2));
    }

    private static DateTime Utc(DateTime local) => DateTime.SpecifyKind(local.AddHours(6), DateTimeKind.Utc);
}
