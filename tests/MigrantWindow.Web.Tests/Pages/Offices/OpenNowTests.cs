using MigrantWindow.Domain.Offices;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Offices;

/// <summary>At the time of the clock: Monday 2 March 2026, 9:00 in El Salvador.</summary>
public sealed class OpenNowTests(PortalApp app) : WebTest(app)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData("Mon-Fri 08:00-16:00", "Open now, closes 16:00")]
    [InlineData("Mon-Fri 09:00-12:00", "Open now, closes 12:00")]
    [InlineData("Mon-Fri 07:00-09:00", "Closed now. Opens Tuesday, March 3 7:00")]
    [InlineData("Mon-Fri 07:00-08:00, 13:00-16:00", "Closed now. Opens Monday, March 2 13:00")]
    [InlineData("Sat-Sun 08:00-12:00", "Closed now. Opens Saturday, March 7 8:00")]
    [InlineData("Mon 06:00-08:00", "Closed now. Opens Monday, March 9 6:00")]
    [InlineData("Sun 22:00-10:00", "Open now, closes 10:00")]
    [InlineData("Mon 08:00-24:00", "Open now, closes 0:00")]
    [InlineData("Mon 08:00-24:00; Tue 00:00-06:00", "Open now, closes 6:00")]
    [InlineData("Mon-Fri 08:00-16:00 by appointment", "Open now by appointment, closes 16:00")]
    [InlineData("Tue 08:00-16:00 by appointment", "Closed now. Opens by appointment Tuesday, March 3 8:00")]
    [InlineData("always", "Open now, day and night")]
    [InlineData(null, "Hours not known: ask before you go")]
    public async Task An_office_says_whether_it_is_open_and_until_or_from_when(string? hours, string expected)
    {
        var office = await Data.OfficeAsync(hours);

        var page = await Visitor.OpenAsync($"/en/{office.Slug}");

        Assert.Equal(expected, page.Text("main p.tag"));
    }

    [Theory]
    [InlineData("es", "Cerrado ahora. Abre el martes 3 de marzo a las 8:00", "Abierto ahora, cierra a las 16:00", "Horario no conocido: pregunte antes de ir")]
    [InlineData("en", "Closed now. Opens Tuesday, March 3 8:00", "Open now, closes 16:00", "Hours not known: ask before you go")]
    [InlineData("fr", "Fermé en ce moment. Ouvre mardi 3 mars à 8:00", "Ouvert, ferme à 16:00", "Horaires non connus : demandez avant d’y aller")]
    public async Task It_says_so_in_the_language_of_the_page(string language, string closed, string open, string unknown)
    {
        var closedNow = await Data.OfficeAsync("Tue 08:00-16:00");
        var openNow = await Data.OfficeAsync();
        var notKnown = await Data.OfficeAsync(hours: null);

        Assert.Equal(closed, (await Visitor.OpenAsync($"/{language}/{closedNow.Slug}")).Text("main p.tag"));
        Assert.Equal(open, (await Visitor.OpenAsync($"/{language}/{openNow.Slug}")).Text("main p.tag"));
        Assert.Equal(unknown, (await Visitor.OpenAsync($"/{language}/{notKnown.Slug}")).Text("main p.tag"));
    }

    [Fact]
    public async Task A_holiday_of_the_country_closes_its_offices_and_no_others()
    {
        var country = OwnCountry.New();
        var office = await OfficeInAsync(country);
        var elsewhere = await OfficeInAsync(OwnCountry.New());
        await App.WithDatabaseAsync(async db =>
        {
            db.Add(new Holiday(country, Today, TestData.Words("Holiday")));
            await db.SaveChangesAsync();
        });

        Assert.Equal("Closed now. Opens Tuesday, March 3 8:00", (await Visitor.OpenAsync($"/en/{office.Slug}")).Text("main p.tag"));
        Assert.Equal("Open now, closes 16:00", (await Visitor.OpenAsync($"/en/{elsewhere.Slug}")).Text("main p.tag"));
    }

    [Fact]
    public async Task An_office_that_opens_on_no_day_that_can_be_seen_is_only_called_closed()
    {
        var office = await Data.OfficeAsync("Tue 08:00-16:00", with: office =>
        {
            office.Close(Today.AddDays(1), TestData.Words("Flood"));
            office.Close(Today.AddDays(8), TestData.Words("Flood"));
        });

        var page = await Visitor.OpenAsync($"/en/{office.Slug}");

        Assert.Equal("Closed now", page.Text("main p.tag"));
    }

    [Fact]
    public async Task An_exception_closes_one_day()
    {
        var office = await Data.OfficeAsync(with: office => office.Close(Today, TestData.Words("Flood")));

        var page = await Visitor.OpenAsync($"/en/{office.Slug}");

        Assert.Equal("Closed now. Opens Tuesday, March 3 8:00", page.Text("main p.tag"));
    }

    [Fact]
    public async Task An_exception_with_hours_beats_the_holiday_and_the_week()
    {
        var country = OwnCountry.New();
        var office = await OfficeInAsync(country, office => office.OpenAtOtherHours(Today, new TimeOnly(8, 30), new TimeOnly(10, 0), TestData.Words("Half a day")));
        await App.WithDatabaseAsync(async db =>
        {
            db.Add(new Holiday(country, Today, TestData.Words("Holiday")));
            await db.SaveChangesAsync();
        });

        var page = await Visitor.OpenAsync($"/en/{office.Slug}");

        Assert.Equal("Open now, closes 10:00", page.Text("main p.tag"));
    }

    [Theory]
    [InlineData(OfficeStatus.TemporarilyClosed)]
    [InlineData(OfficeStatus.Closed)]
    [InlineData(OfficeStatus.Planned)]
    public async Task An_office_that_does_not_work_is_never_called_open(OfficeStatus status)
    {
        var office = await Data.OfficeAsync("always", status);

        var page = await Visitor.OpenAsync($"/en/{office.Slug}");

        Assert.DoesNotContain("Open", page.Text("main p.tag"), StringComparison.Ordinal);
        Assert.DoesNotContain("Open now", page.Text("#share-text"), StringComparison.Ordinal);
    }

    private Task<Office> OfficeInAsync(string country, Action<Office>? with = null) => Data.OfficeAsync(with: office =>
    {
        office.Locate(country, "Department", "Municipality", "District", null, null, null);
        with?.Invoke(office);
    });
}
