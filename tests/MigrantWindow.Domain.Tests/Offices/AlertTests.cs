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
    public void Ended_it_is_in_force_no_more_even_in_the_moment_of_its_start()
    {
        var (later, atOnce) = (NewAlert(), NewAlert());

        later.EndAt(Start.AddMinutes(5));
        atOnce.EndAt(Start);

        Assert.Equal((true, false), (later.IsInForceAt(Start.AddMinutes(4)), later.IsInForceAt(Start.AddMinutes(5))));
        Assert.True(atOnce.EndsOn > atOnce.StartsOn);
        Assert.False(atOnce.IsInForceAt(Start));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(60)]
    public void What_is_not_in_force_cannot_be_ended(int minutes) => Assert.Throws<DomainException>(() => NewAlert().EndAt(Start.AddMinutes(minutes)));

    [Fact]
    public void A_text_that_is_too_long_in_any_language_and_an_alert_for_years_are_refused()
    {
        Assert.Throws<DomainException>(() => new Alert([OfficeTests.NewOffice()], Words.In3(new string('x', Alert.TextMaxLength)), Start, Start.AddHours(1)));
        Assert.Throws<DomainException>(() => new Alert([OfficeTests.NewOffice()], Words.In3("Notice"), Start, Start + Alert.Longest + TimeSpan.FromTicks(1)));
    }

    private static Alert NewAlert() => new([OfficeTests.NewOffice()], Words.In3("Closed for repairs"), Start, Start.AddHours(1));

    [Fact]
    public void An_alert_of_no_office_is_refused() =>
        Assert.Throws<DomainException>(() => new Alert([], Words.In3("Notice"), Start, Start.AddHours(1)));
}
