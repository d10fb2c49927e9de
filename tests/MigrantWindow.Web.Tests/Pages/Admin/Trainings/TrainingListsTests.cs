using System.Net;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Trainings;

/// <summary>The list, the calendar, the report and what Today counts.</summary>
public sealed class TrainingListsTests(PortalApp app) : TrainingsTest(app)
{
    [Fact]
    public async Task The_list_has_the_own_sessions_to_come_and_apart_those_that_are_over()
    {
        var office = await Data.OfficeAsync();
        var (coming, over, foreign) = (await Data.TrainingSessionAsync(office), await Data.HeldSessionAsync(office), await Data.TrainingSessionAsync(await Data.OfficeAsync()));
        var visitor = await AdministratorAsync(office);

        var (first, past) = ((await visitor.OpenAsync("/admin/trainings")).Links.ToList(), (await visitor.OpenAsync("/admin/trainings?past=true")).Links.ToList());

        Assert.Equal((true, false, false), (first.Contains(PathOf(coming)), first.Contains(PathOf(over)), first.Contains(PathOf(foreign))));
        Assert.Equal((false, true), (past.Contains(PathOf(coming)), past.Contains(PathOf(over))));
    }

    [Theory]
    [InlineData("Free", true)]
    [InlineData("Full", false)]
    [InlineData("Asked", false)]
    [InlineData("Held", false)]
    [InlineData("Cancelled", false)]
    public async Task The_list_is_filtered_by_state_office_and_course(string state, bool isThere)
    {
        var (office, other) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var session = await Data.TrainingSessionAsync(office);
        var visitor = await AdministratorAsync(office, other);

        Assert.Equal(isThere, (await visitor.OpenAsync($"/admin/trainings?state={state}&office={office.Id}&course={session.CourseId}")).Links.Contains(PathOf(session)));
        Assert.DoesNotContain(PathOf(session), (await visitor.OpenAsync($"/admin/trainings?office={other.Id}")).Links);
        Assert.DoesNotContain(PathOf(session), (await visitor.OpenAsync($"/admin/trainings?course={session.CourseId + 1}")).Links);
    }

    [Fact]
    public async Task Page_by_page_every_session_comes_once()
    {
        var office = await Data.OfficeAsync();
        var course = await Data.CourseAsync();
        for (var made = 0; made < 28; made++)
        {
            await Data.TrainingSessionAsync(office, course: course);
        }

        var visitor = await AdministratorAsync(office);
        var page = await visitor.OpenAsync("/admin/trainings");
        var next = await visitor.OpenAsync(page.Links.Single(link => link.Contains("after=", StringComparison.Ordinal)));

        var shown = SessionsOn(page).Concat(SessionsOn(next)).ToList();
        Assert.Equal((28, 28), (shown.Count, shown.Distinct().Count()));
    }

    [Fact]
    public async Task The_calendar_shows_a_month_and_leads_to_the_next()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        var visitor = await AdministratorAsync(office);

        var (march, april) = (await visitor.OpenAsync("/admin/trainings/calendar?month=2026-03"), await visitor.OpenAsync("/admin/trainings/calendar?month=2026-04"));

        Assert.Contains(PathOf(session), march.Links);
        Assert.True(march.Has($".month a[href='#session-{session.Id}']"));
        Assert.Contains("/admin/trainings/calendar?month=2026-04", march.Links);
        Assert.DoesNotContain(PathOf(session), april.Links);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/admin/trainings/calendar?month=2026-99")).Status);
    }

    [Fact]
    public async Task The_report_counts_people_by_name_and_by_totals_and_only_of_own_offices()
    {
        var office = await Data.OfficeAsync();
        await RecordedAsync(office, "=2+5", 7);
        await RecordedAsync(await Data.OfficeAsync(), "Elsewhere", 100);
        var visitor = await AdministratorAsync(office);

        var page = await visitor.OpenAsync("/admin/trainings/report?from=2026-02-01&until=2026-03-31");
        var file = await (await visitor.GetAsync("/admin/trainings/report.csv?from=2026-02-01")).Content.ReadAsStringAsync();

        Assert.Contains("8 people attended, 0 partly, 1 were absent.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Elsewhere", page.Main + file, StringComparison.Ordinal);
        var lines = file.TrimEnd().Split("\r\n");
        Assert.Equal(4, lines.Length);
        Assert.EndsWith(",Rights of migrants,Schools,'=2+5,not said,Under 18,7,0,0", lines[3], StringComparison.Ordinal);
        Assert.EndsWith(",Schools,La Unión,Man,Under 18,0,0,1", lines.Single(line => line.Contains("Man", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Una", page.Source + file, StringComparison.Ordinal);
        Assert.Contains("No session was held", (await visitor.OpenAsync("/admin/trainings/report?until=2026-01-01")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_none_is_said()
    {
        var visitor = await AdministratorAsync(await Data.OfficeAsync());

        var page = await visitor.OpenAsync("/admin/trainings/report?from=yesterday");

        Assert.Equal((HttpStatusCode.BadRequest, "Enter a date such as 2026-03-05"), (page.Status, page.ErrorFor("Filter.From")));
        Assert.Equal("/admin/trainings/report?from=yesterday", Visitor.PathOf(await visitor.GetAsync("/admin/trainings/report.csv?from=yesterday")));
    }

    [Fact]
    public async Task Today_counts_what_waits_at_own_offices()
    {
        var office = await Data.OfficeAsync();
        await Data.HeldSessionAsync(office, "Ana Una");
        var asked = await Data.TrainingSessionAsync(office, with: plan => plan with { ByApproval = true });
        await Data.ChangeTrainingAsync(asked, tracked => tracked.SignUp(new SignUp(Guid.NewGuid(), "es", "Iris Prueba", "iris@example.org", null, Sectors.Schools, null, 1), Data.Now));

        var page = await (await AdministratorAsync(office)).OpenAsync("/admin");

        var counts = page.Document.QuerySelectorAll(".tasks a").ToDictionary(line => line.GetAttribute("href")!, line => line.QuerySelector("strong")!.TextContent);
        Assert.Equal(("1", "1"), (counts["/admin/trainings?state=Asked"], counts["/admin/trainings?state=Unrecorded"]));
        var links = (await (await AdministratorAsync(office)).OpenAsync("/admin/trainings?state=Asked")).Links.ToList();
        Assert.Contains(PathOf(asked), links);
    }

    /// <summary>One session by name (one attended, one minor was absent), one by totals.</summary>
    private async Task RecordedAsync(Office office, string municipality, int attended)
    {
        var named = await Data.HeldSessionAsync(office, "Ana Una", null);
        await Data.ChangeTrainingAsync(named, tracked =>
        {
            var people = tracked.Participants.ToList();
            tracked.Record(people[0].Id, Attendance.Attended, Data.Now);
            tracked.Record(people[1].Id, Attendance.Absent, Data.Now);
        });
        var counted = await Data.HeldSessionAsync(office);
        await Data.ChangeTrainingAsync(counted, tracked => tracked.RecordTotals([new AttendanceTotal(Sectors.Schools, municipality, null, AgeBand.Under18, attended)], Data.Now));
    }

    private static IEnumerable<string> SessionsOn(HtmlPage page) => page.Document.QuerySelectorAll("table.cards a").Select(link => link.GetAttribute("href")!);
}
