using System.Net;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Tests.Pages.Trainings;

public sealed class ShowTrainingTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task A_session_says_what_when_where_for_whom_and_how_many_seats_are_left()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office, seats: 5);
        await Data.RegistrationAsync(session, seats: 2);

        var page = await Visitor.OpenAsync(await PathOfAsync(office, session));

        Assert.Contains("Free seats: 3 of 5", page.Main, StringComparison.Ordinal);
        Assert.Contains("Room 1, Town hall", page.Main, StringComparison.Ordinal);
        Assert.Contains("Public officials, Civil society, Schools", page.Main, StringComparison.Ordinal);
        Assert.Equal(3, page.Alternates.Count);
    }

    [Fact]
    public async Task Machines_read_an_event_with_the_hour_of_the_office()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office, seats: 5);

        var graph = (await Visitor.OpenAsync(await PathOfAsync(office, session))).JsonLd.GetProperty("@graph")[0];

        Assert.Equal("EducationEvent", graph.GetProperty("@type").GetString());
        Assert.Equal(session.StartsOn.AddHours(-6).ToString("yyyy-MM-dd'T'HH:mm:ss'-06:00'", System.Globalization.CultureInfo.InvariantCulture), graph.GetProperty("startDate").GetString());
        Assert.Equal(5, graph.GetProperty("remainingAttendeeCapacity").GetInt32());
    }

    [Fact]
    public async Task An_address_with_an_old_name_of_the_course_leads_to_the_right_one()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);

        var response = await Visitor.GetAsync($"/en/{office.Slug}/trainings/some-old-name-{session.Id}");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(await PathOfAsync(office, session), response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("no-number")]
    [InlineData("course-999999999")]
    [InlineData("course-99999999999999")]
    [InlineData("-")]
    public async Task What_is_no_session_is_not_found(string slug) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.OpenAsync($"/en/la-union/trainings/{slug}")).Status);

    [Fact]
    public async Task The_number_of_a_session_alone_is_no_address()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);

        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.OpenAsync($"/en/{office.Slug}/trainings/{session.Id}")).Status);
    }

    [Fact]
    public async Task A_session_of_another_office_is_not_found()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.OpenAsync($"/en/la-union/trainings/x-{session.Id}")).Status);
    }

    [Fact]
    public async Task A_cancelled_session_says_so_and_why()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        await Data.ChangeTrainingAsync(session, tracked => tracked.CallOff("La sala está cerrada", Data.Now));

        var page = await Visitor.OpenAsync(await PathOfAsync(office, session));

        Assert.Contains("This session is cancelled. La sala está cerrada", page.Text(".alert"), StringComparison.Ordinal);
        Assert.False(page.Has("a[href$=sign-up]"));
    }

    [Fact]
    public async Task Times_of_an_office_elsewhere_are_its_own_and_the_page_says_so()
    {
        var office = new Office(TestData.NewKey("office"), OfficeKind.MunicipalWindow, "America/Mexico_City", 100, 3);
        office.Describe(TestData.Words("Office"), TestData.Words("Summary"), TestData.Words("Directions"), TestData.Words("Body"), TestData.Words("<p>Body</p>"));
        await Data.SaveAsync(office);
        var session = await Data.TrainingSessionAsync(office);

        Assert.Contains("Times are those of the time zone America/Mexico_City.", (await Visitor.OpenAsync(await PathOfAsync(office, session))).Main, StringComparison.Ordinal);
    }

    private async Task<string> PathOfAsync(Office office, TrainingSession session)
    {
        var list = await Visitor.OpenAsync(Links.Trainings("en", office.Slug));
        return list.Document.QuerySelector($"#session-{session.Id} h3 a")?.GetAttribute("href")
            ?? (await Visitor.GetAsync($"/en/{office.Slug}/trainings/x-{session.Id}")).Headers.Location!.OriginalString;
    }
}
