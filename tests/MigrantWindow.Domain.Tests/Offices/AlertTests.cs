using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Offices;

public sealed class AlertTests
{
    private static readonly DateTime Start = Words.Utc(2026, 3, 2, 15);

    [Fact]
    public void It_is_in_force_from_its_start_until_just_before_its_end()
    {
        var alert = new Alert([OfficeTests.NewOffice()], Words.In3("Closed for repairs"), Start, Start.AddHours(1));

        Assert.False(alert.IsInForceAt(Start.AddTicks(-1)));
        Assert.True(alert.IsInForceAt(Start));
        Assert.True(alert.IsInForceAt(Start.AddHours(1).AddTicks(-1)));
        Assert.False(alert.IsInForceAt(Start.AddHours(1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_end_that_does_not_come_after_the_start_is_refused(int hours) =>
        Assert.Throws<DomainException>(() => new Alert([OfficeTests.NewOffice()], Words.In3("Notice"), Start, Start.AddHours(hours)));

    [Fact]
    public void An_alert_of_no_office_is_refused() =>
        Assert.Throws<DomainException>(() => new Alert([], Words.In3("Notice"), Start, Start.AddHours(1)));
}
