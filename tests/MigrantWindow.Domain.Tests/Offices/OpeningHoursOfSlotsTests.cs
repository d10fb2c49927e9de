using FsCheck.Xunit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Offices;

public sealed class OpeningHoursOfSlotsTests
{
    [Theory]
    [InlineData("Mon-Fri 08:00-12:00, 13:00-16:00; Sat 08:00-12:00 by appointment")]
    [InlineData("Mon 08:00-12:00; Mon 13:00-16:00 by appointment; Wed 22:00-06:00")]
    [InlineData("Mon-Sun 00:00-00:00")]
    public void What_is_written_from_slots_is_what_people_would_write(string text) => Assert.Equal(text, OpeningHours.Of(OpeningHours.Parse(text).Slots).ToString());

    [Property]
    public void Writing_slots_loses_none(byte[] days)
    {
        var slots = days.Take(14).Select(day => new OpeningSlot((DayOfWeek)(day % 7), new TimeOnly(day % 2 * 12, 0), new TimeOnly((day % 2 * 12) + 3, day % 60), day % 3 == 0)).DistinctBy(slot => (slot.Day, slot.Opens)).ToList();
        if (slots.Count > 0)
        {
            Assert.True(OpeningHours.Of(slots).Slots.ToHashSet().SetEquals(slots));
        }
    }

    [Theory]
    [InlineData("Mon 08:00-12:00, 11:59-13:00")]
    [InlineData("Mon 22:00-06:00, 23:00-23:30")]
    public void Times_of_a_day_that_overlap_are_refused(string text) => Assert.Throws<DomainException>(() => OpeningHours.Of(OpeningHours.Parse(text).Slots));

    [Fact]
    public void No_slot_is_no_timetable() => Assert.Throws<DomainException>(() => OpeningHours.Of([]));
}
