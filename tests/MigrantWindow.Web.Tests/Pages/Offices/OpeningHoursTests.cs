using System.Globalization;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Offices;

public sealed class OpeningHoursTests(PortalApp app) : ClockTest(app)
{
    [Fact]
    public async Task An_office_is_followed_over_its_weekend()
    {
        var office = await OfficeAsync("Mon-Fri 08:00-16:00");

        var friday = MoveToNext(DayOfWeek.Friday, 15, 59);
        Assert.Equal("Open now, closes 16:00", await SaidAsync(office));

        MoveToNext(DayOfWeek.Friday, 16);
        Assert.Equal($"Closed now. Opens {Day(friday.AddDays(3))} 8:00", await SaidAsync(office));

        MoveToNext(DayOfWeek.Sunday, 23, 59);
        Assert.Equal($"Closed now. Opens {Day(friday.AddDays(3))} 8:00", await SaidAsync(office));

        MoveToNext(DayOfWeek.Monday, 8);
        Assert.Equal("Open now, closes 16:00", await SaidAsync(office));
    }

    [Fact]
    public async Task An_evening_in_El_Salvador_is_still_the_same_day_though_it_is_the_next_in_UTC()
    {
        var office = await OfficeAsync("Fri 08:00-20:00");

        MoveToNext(DayOfWeek.Friday, 19);

        Assert.Equal("Open now, closes 20:00", await SaidAsync(office));
    }

    [Fact]
    public async Task A_night_is_followed_over_midnight()
    {
        var office = await OfficeAsync("Wed 18:00-02:00");

        MoveToNext(DayOfWeek.Wednesday, 23, 59);
        Assert.Equal("Open now, closes 2:00", await SaidAsync(office));

        MoveToNext(DayOfWeek.Thursday, 0, 30);
        Assert.Equal("Open now, closes 2:00", await SaidAsync(office));

        var thursday = MoveToNext(DayOfWeek.Thursday, 2);
        Assert.Equal($"Closed now. Opens {Day(thursday.AddDays(6))} 18:00", await SaidAsync(office));
    }

    [Fact]
    public async Task A_closing_at_midnight_and_an_opening_at_midnight_are_one_time()
    {
        var office = await OfficeAsync("Tue 20:00-24:00; Wed 00:00-04:00");

        MoveToNext(DayOfWeek.Tuesday, 23);
        Assert.Equal("Open now, closes 4:00", await SaidAsync(office));

        MoveToNext(DayOfWeek.Wednesday, 0);
        Assert.Equal("Open now, closes 4:00", await SaidAsync(office));
    }

    [Fact]
    public async Task A_closed_day_ends_with_the_day()
    {
        var monday = MoveToNext(DayOfWeek.Monday, 9);
        var office = await OfficeAsync("Mon-Fri 08:00-16:00", office => office.Close(monday.AddDays(1), TestData.Words("Flood")));

        MoveToNext(DayOfWeek.Tuesday, 9);
        Assert.Equal($"Closed now. Opens {Day(monday.AddDays(2))} 8:00", await SaidAsync(office));

        MoveToNext(DayOfWeek.Wednesday, 9);
        Assert.Equal("Open now, closes 16:00", await SaidAsync(office));
    }

    // A country of its own, so that no shipped holiday falls into the days that are walked through.
    private Task<Office> OfficeAsync(string hours, Action<Office>? with = null) => Data.OfficeAsync(hours, with: office =>
    {
        office.Locate(OwnCountry.New(), "Department", "Municipality", "District", null, null, null);
        with?.Invoke(office);
    });

    private async Task<string> SaidAsync(Office office) => (await Visitor.OpenAsync($"/en/{office.Slug}")).Text("main p.tag");

    private static string Day(DateOnly date) => date.ToString("dddd, MMMM d", CultureInfo.GetCultureInfo("en-US"));
}
