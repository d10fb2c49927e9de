using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Offices;

public sealed class OfficeTests
{
    private static readonly DateOnly Date = new(2026, 3, 3);

    [Fact]
    public void Of_a_new_office_nothing_is_known_and_nothing_is_claimed()
    {
        var office = NewOffice();

        Assert.Equal((OfficeStatus.Unknown, null, null, null), (office.Status, office.Hours, office.Address, office.Email));
        Assert.Equal(Accessibility.NotKnown, office.Accessibility);
    }

    [Theory]
    [InlineData("El Salvador")]
    [InlineData("")]
    public void A_time_zone_that_does_not_exist_is_refused(string timeZone) =>
        Assert.Throws<DomainException>(() => new Office("la-union", OfficeKind.MunicipalWindow, timeZone, 1, 3));

    [Fact]
    public void A_slug_that_is_no_word_of_a_url_is_refused() =>
        Assert.Throws<DomainException>(() => new Office("La Unión", OfficeKind.MunicipalWindow, "America/El_Salvador", 1, 3));

    [Fact]
    public void The_second_word_on_a_date_replaces_the_first()
    {
        var office = NewOffice();
        office.Close(Date, Words.In3("Repairs"));
        office.Close(Date.AddDays(1), Words.In3("Repairs"));

        office.OpenAtOtherHours(Date, new TimeOnly(9, 0), new TimeOnly(10, 0), Words.In3("Only the morning"));

        Assert.Equal(
            [(Date, new TimeOnly(9, 0)), (Date.AddDays(1), (TimeOnly?)null)],
            office.Exceptions.OrderBy(exception => exception.Date).Select(exception => (exception.Date, exception.Opens)));
    }

    [Fact]
    public void A_day_that_is_taken_back_keeps_the_usual_hours()
    {
        var office = NewOffice();
        office.Close(Date, Words.In3("Repairs"));

        office.KeepUsualHoursOn(Date);
        office.KeepUsualHoursOn(Date.AddDays(1));

        Assert.Empty(office.Exceptions);
    }

    [Fact]
    public void An_office_closes_for_now_and_opens_again_but_not_once_it_is_closed_for_good()
    {
        var office = NewOffice();
        office.CloseForNow();
        Assert.Equal(OfficeStatus.TemporarilyClosed, office.Status);
        office.OpenAgain();
        Assert.Equal(OfficeStatus.Open, office.Status);

        office.Is(OfficeStatus.Closed, null);
        Assert.Throws<DomainException>(office.CloseForNow);
        Assert.Throws<DomainException>(office.OpenAgain);
        office.Is(OfficeStatus.Planned, null);
        Assert.Throws<DomainException>(office.CloseForNow);
    }

    [Fact]
    public void Phones_and_partners_are_replaced_as_a_whole()
    {
        var office = NewOffice();
        office.Reach(null, "es", [Phone("old")]);
        office.WorkWith([Words.Institution("old")]);

        office.Reach("window@example.org", "es en", [Phone("new")]);
        office.WorkWith([Words.Institution("new")]);

        Assert.Equal(["new"], office.Phones.Select(phone => phone.Key));
        Assert.Equal(["new"], office.Partners.Select(partner => partner.Key));
        Assert.Equal(("window@example.org", "es en"), (office.Email, office.Languages));
    }

    [Fact]
    public void Known_coordinates_serve_for_the_sketch_map_unless_a_rough_place_is_given()
    {
        var (exact, rough) = (new GeoPoint(13.33, -87.84), new GeoPoint(13, -88));
        var office = NewOffice();

        office.Locate("SV", "La Unión", "La Unión Sur", "La Unión", null, exact, null);
        Assert.Equal(exact, office.MapPlace);

        office.Locate("SV", "La Unión", "La Unión Sur", "La Unión", null, null, rough);
        Assert.Equal((null, rough), (office.Coordinates, office.MapPlace));
    }

    internal static Office NewOffice() => new("la-union", OfficeKind.MunicipalWindow, "America/El_Salvador", 1, 3);

    private static Fact Phone(string key) => new(key, FactKind.Phone, "22334455", null, Words.In3("Phone"), Words.Institution(), 3);
}
