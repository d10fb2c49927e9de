using MigrantWindow.Domain.Reminders;

namespace MigrantWindow.Domain.Tests.Reminders;

public sealed class ReminderTests
{
    private static readonly DateOnly Due = new(2026, 6, 15);

    [Theory]
    [InlineData(-31)]
    [InlineData(-30, ReminderStage.Before)]
    [InlineData(-1, ReminderStage.Before)]
    [InlineData(0, ReminderStage.Before, ReminderStage.OnTheDay)]
    [InlineData(29, ReminderStage.Before, ReminderStage.OnTheDay)]
    [InlineData(30, ReminderStage.Before, ReminderStage.OnTheDay, ReminderStage.After)]
    [InlineData(400, ReminderStage.Before, ReminderStage.OnTheDay, ReminderStage.After)]
    public void A_stage_is_reached_on_its_day_and_stays_so(int days, params ReminderStage[] reached) =>
        Assert.Equal(reached, Reminder.ReachedOn(Due.AddDays(days), Due));
}
