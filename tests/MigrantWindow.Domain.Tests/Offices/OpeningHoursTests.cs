using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Offices;

public sealed class OpeningHoursTests
{
    [Fact]
    public void A_range_of_days_with_a_lunch_break_gives_two_slots_a_day()
    {
        var hours = OpeningHours.Parse("Mon-Fri 08:00-12:00, 13:00-16:00");

        Assert.Equal(10, hours.Slots.Count);
        Assert.Equal(
            [Slot(DayOfWeek.Friday, 8, 12), Slot(DayOfWeek.Friday, 13, 16)],
            hours.On(DayOfWeek.Friday));
        Assert.Empty(hours.On(DayOfWeek.Saturday));
    }

    [Fact]
    public void Parts_after_a_semicolon_have_their_own_days_and_their_own_appointments()
    {
        var hours = OpeningHours.Parse("Mon 08:00-12:00; Sat-Sun 09:00-10:00 by appointment");

        Assert.Equal([Slot(DayOfWeek.Monday, 8, 12)], hours.On(DayOfWeek.Monday));
        Assert.Equal([Slot(DayOfWeek.Sunday, 9, 10) with { ByAppointment = true }], hours.On(DayOfWeek.Sunday));
    }

    [Fact]
    public void Twenty_four_o_clock_is_the_midnight_that_ends_the_day()
    {
        var slot = OpeningHours.Parse("Tue 18:00-24:00").Slots.Single();

        Assert.Equal((new TimeOnly(18, 0), TimeOnly.MinValue, true), (slot.Opens, slot.Closes, slot.EndsNextDay));
    }

    [Theory]
    [InlineData("Fri 22:00-06:00", true)]
    [InlineData("Fri 08:00-08:00", true)]
    [InlineData("Fri 08:00-08:01", false)]
    public void A_slot_that_closes_at_or_before_its_opening_ends_on_the_next_day(string text, bool expected) =>
        Assert.Equal(expected, OpeningHours.Parse(text).Slots.Single().EndsNextDay);

    [Fact]
    public void Always_has_a_slot_on_each_day_of_the_week_and_is_told_apart()
    {
        var hours = OpeningHours.Parse(" always ");

        Assert.True(hours.IsAlways);
        Assert.Equal(7, hours.Slots.Select(slot => slot.Day).Distinct().Count());
        Assert.All(hours.Slots, slot => Assert.True(slot.EndsNextDay));
        Assert.False(OpeningHours.Parse("Mon-Sun 00:00-24:00").IsAlways);
    }

    [Theory]
    [InlineData("Monday 08:00-12:00", "Monday 08:00-12:00")]
    [InlineData("lun 08:00-12:00", "lun 08:00-12:00")]
    [InlineData("Mon 8:00-12:00", "Mon 8:00-12:00")]
    [InlineData("Mon 08:00", "Mon 08:00")]
    [InlineData("08:00-12:00", "08:00-12:00")]
    [InlineData("Mon 08:00-12:00; ", "“”")]
    [InlineData("Mon 08:00-12:00 with appointment", "with appointment")]
    [InlineData("Mon 25:00-26:00", "25:00")]
    [InlineData("Mon 08:60-12:00", "08:60")]
    [InlineData("Mon 08:00-24:01", "24:01")]
    [InlineData("Fri-Mon 08:00-12:00", "Fri-Mon")]
    [InlineData("Always", "Always")]
    public void What_is_no_timetable_is_refused_by_a_message_that_names_the_wrong_part(string text, string named)
    {
        var refusal = Assert.Throws<DomainException>(() => OpeningHours.Parse(text));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(OpeningHours.MaxLength + 1)]
    public void Nothing_and_too_much_are_refused(int length)
    {
        var text = string.Join("; ", Enumerable.Repeat("Mon 08:00-12:00", 30))[..length];

        Assert.Contains($"{OpeningHours.MaxLength}", Assert.Throws<DomainException>(() => OpeningHours.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Property]
    public Property What_is_written_is_read_back_equal_with_the_same_slots() =>
        Prop.ForAll(Timetables.Any().ToArbitrary(), hours =>
        {
            var again = OpeningHours.Parse(hours.ToString());
            return again.Equals(hours) && again.GetHashCode() == hours.GetHashCode() && again.Slots.SequenceEqual(hours.Slots);
        });

    private static OpeningSlot Slot(DayOfWeek day, int opens, int closes) => new(day, new TimeOnly(opens, 0), new TimeOnly(closes, 0), false);
}
