using System.Net;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Trainings;

public sealed class ListTrainingsTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("es", "capacitaciones", "Capacitaciones", "viernes, 13 de marzo de 2026, 8:00–11:00", "Las horas son de El Salvador.", "Cupos libres: 20")]
    [InlineData("en", "trainings", "Trainings", "Friday, March 13, 2026, 8:00–11:00", "Times are those of El Salvador.", "Free seats: 20")]
    [InlineData("fr", "formations", "Formations", "vendredi 13 mars 2026, 8:00–11:00", "Les heures sont celles d’El Salvador.", "Places libres : 20")]
    public async Task The_next_sessions_of_an_office_stand_there_with_their_hours_and_free_seats(string language, string word, string heading, string when, string times, string seats)
    {
        var office = await Data.OfficeAsync();
        var starts = new DateTime(2026, 3, 13, 14, 0, 0, DateTimeKind.Utc);
        var session = await Data.TrainingSessionAsync(office, with: plan => plan with { Days = [new SessionTime(starts, starts.AddHours(3))] });

        var page = await Visitor.OpenAsync($"/{language}/{office.Slug}/{word}");

        Assert.Equal((HttpStatusCode.OK, heading), (page.Status, page.Heading));
        Assert.Equal(when, page.Text($"#session-{session.Id} .when"));
        Assert.Contains(times, page.Main, StringComparison.Ordinal);
        Assert.Contains(seats, page.Text($"#session-{session.Id} .tag"), StringComparison.Ordinal);
        Assert.Equal($"#session-{session.Id}", page.Document.QuerySelector(".month td a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_over_or_of_another_office_is_not_there()
    {
        var office = await Data.OfficeAsync();
        var elsewhere = await Data.TrainingSessionAsync(await Data.OfficeAsync());

        var page = await Visitor.OpenAsync($"/en/{office.Slug}/trainings");

        Assert.False(page.Has($"#session-{elsewhere.Id}"));
        Assert.Contains("No session is planned now.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_are_found_by_topic_sector_and_language()
    {
        var office = await Data.OfficeAsync();
        var risks = await Data.TrainingSessionAsync(office, course: await Data.CourseAsync(TrainingTopic.IrregularMigrationRisks, Sectors.Schools));
        var rights = await Data.TrainingSessionAsync(office, with: plan => plan with { Language = "en" }, course: await Data.CourseAsync(sectors: Sectors.CivilServants));

        await AssertShownAsync($"topic={TrainingTopic.IrregularMigrationRisks}", risks, rights);
        await AssertShownAsync($"for={Sectors.Schools}", risks, rights);
        await AssertShownAsync("in=en", rights, risks);

        async Task AssertShownAsync(string query, TrainingSession shown, TrainingSession hidden)
        {
            var page = await Visitor.OpenAsync($"/en/{office.Slug}/trainings/filter?{query}");
            Assert.True(page.Has($"#session-{shown.Id}"));
            Assert.False(page.Has($"#session-{hidden.Id}"));
        }
    }

    [Theory]
    [InlineData("topic=nothing&for=7&in=xx")]
    [InlineData("topic=%27%3B--&for=&in=%F0%9F%98%80")]
    public async Task A_filter_that_means_nothing_filters_nothing(string query)
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);

        var page = await Visitor.OpenAsync($"/en/{office.Slug}/trainings/filter?{query}");

        Assert.True(page.Has($"#session-{session.Id}"));
    }

    [Fact]
    public async Task The_four_shipped_courses_stand_there_and_lead_to_what_they_teach()
    {
        Assert.Contains("/es/la-union/cursos", (await Visitor.OpenAsync("/es/la-union/capacitaciones")).Links);
        var page = await Visitor.OpenAsync("/es/la-union/cursos");
        var courses = page.Links.Where(href => href.StartsWith("/es/la-union/cursos/", StringComparison.Ordinal)).ToList();
        Assert.True(courses.Count >= 4);

        foreach (var course in courses.Take(4))
        {
            Assert.Equal(HttpStatusCode.OK, (await Visitor.OpenAsync(course)).Status);
        }
    }
}
