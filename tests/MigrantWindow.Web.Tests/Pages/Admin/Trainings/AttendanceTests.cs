using System.Net;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Trainings;

public sealed class AttendanceTests(PortalApp app) : TrainingsTest(app)
{
    [Fact]
    public async Task What_is_tapped_is_recorded_and_nobody_is_named_in_the_log()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.HeldSessionAsync(office, "Ana Una", "Eva Dos", "Iris Tres", "Olga Cuatro");
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, "attendance"), "form#taps");

        form.Choose("People[0].Now", "Attended");
        form.Choose("People[1].Now", "PartlyAttended");
        form.Choose("People[2].Now", "Absent");
        await form.SubmitAsync();
        await form.SubmitAsync();

        Assert.Equal([Attendance.Attended, Attendance.PartlyAttended, Attendance.Absent, null], await AttendanceOfAsync(session));
        var entry = Assert.Single(await AuditOfAsync(session));
        Assert.Equal((AuditAction.AttendanceRecorded, "1 attended, 1 partly, 1 absent, 0 in totals"), (entry.Action, entry.After));
    }

    [Fact]
    public async Task What_somebody_else_recorded_meanwhile_is_said_and_what_one_did_not_tap_stays()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.HeldSessionAsync(office, "Ana Una", "Eva Dos");
        var (first, second) = (await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, "attendance"), "form#taps"), await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, "attendance"), "form#taps"));

        first.Choose("People[0].Now", "Absent");
        await first.SubmitAsync();
        second.Choose("People[1].Now", "Attended");
        await second.SubmitAsync();
        Assert.Equal([Attendance.Absent, Attendance.Attended], await AttendanceOfAsync(session));

        second.Choose("People[0].Now", "Attended");
        var page = await second.SubmitToPageAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Ana Una: somebody else recorded “Absent” meanwhile.", page.Errors, StringComparison.Ordinal);
        await HtmlForm.Read(second.Visitor, page, "form#taps").SubmitAsync();
        Assert.Equal([Attendance.Attended, Attendance.Attended], await AttendanceOfAsync(session));
    }

    [Fact]
    public async Task A_participant_of_another_session_cannot_be_tapped()
    {
        var office = await Data.OfficeAsync();
        var (session, other) = (await Data.HeldSessionAsync(office, "Ana Una"), await Data.HeldSessionAsync(await Data.OfficeAsync(), "Eva Dos"));
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, "attendance"), "form#taps");

        form["People[0].Id"] = $"{other.Participants.Single().Id}";
        form.Choose("People[0].Now", "Attended");

        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).StatusCode);
        Assert.Equal([null], await AttendanceOfAsync(other));
    }

    [Fact]
    public async Task Before_it_begins_nothing_can_be_recorded()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        await Data.RegistrationAsync(session);
        var visitor = await AdministratorAsync(office);

        foreach (var part in (string[])["attendance", "attendance/list", "attendance/totals"])
        {
            Assert.False((await visitor.OpenAsync(PathOf(session, part))).Has("main form"));
        }
    }

    [Fact]
    public async Task A_pasted_list_finds_people_whatever_the_capitals_accents_and_numbers_and_shows_back_the_rest()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.HeldSessionAsync(office, "José Peña", "Ana Una", "Ana Una", "Eva Dos");
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, "attendance/list"));

        form["Names"] = "1. JOSE  PENA\r\nana una\r\n\r\n=cmd|' /C calc'!A0\r\n";
        form.Choose("OthersAbsent", "true");
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("1 people are recorded. The lines below are not: 1 names that nobody signed up with, 1 that several people bear.", page.Errors, StringComparison.Ordinal);
        var again = HtmlForm.Read(form.Visitor, page);
        Assert.Equal("ana una\n=cmd|' /C calc'!A0", again["Names"].Trim().ReplaceLineEndings("\n"));
        Assert.Equal([Attendance.Attended, null, null, null], await AttendanceOfAsync(session));

        again["Names"] = "Eva Dos";
        await again.SubmitAsync();
        Assert.Equal([Attendance.Attended, Attendance.Absent, Attendance.Absent, Attendance.Attended], await AttendanceOfAsync(session));
    }

    [Theory]
    [InlineData("", "Paste the names, one a line")]
    [InlineData(" ", "Paste the names, one a line")]
    public async Task A_list_without_names_is_refused(string names, string message)
    {
        var office = await Data.OfficeAsync();
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(await Data.HeldSessionAsync(office, "Ana Una"), "attendance/list"));

        form["Names"] = names;

        Assert.Equal(message, (await form.SubmitToPageAsync()).ErrorFor("Names"));
    }

    [Fact]
    public async Task Totals_take_the_place_of_names_once_and_are_counted()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.HeldSessionAsync(office, "Ana Una");
        await RecordAsync(session, Attendance.Attended);
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, "attendance/totals"), "form#totals");

        (form["Lines[0].Sector"], form["Lines[0].Municipality"], form["Lines[0].Age"], form["Lines[0].Attended"]) = ("Schools", "=1+1", "Under18", "28");
        await form.SubmitAsync();
        await form.SubmitAsync();

        var stored = await Data.StoredAsync(session);
        var total = Assert.Single(stored.Totals);
        Assert.Equal((Sectors.Schools, "=1+1", AgeBand.Under18, 28), (total.Sector, total.Municipality, total.Age, total.Attended));
        Assert.Equal([null], await AttendanceOfAsync(session));
        Assert.Single(await AuditOfAsync(session));
    }

    [Fact]
    public async Task Totals_on_an_old_page_do_not_hide_what_somebody_else_recorded()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.HeldSessionAsync(office, "Ana Una");
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, "attendance/totals"), "form#totals");
        await RecordAsync(session, Attendance.Attended);

        (form["Lines[0].Sector"], form["Lines[0].Attended"]) = ("Schools", "28");
        var page = await form.SubmitToPageAsync();

        Assert.Contains("Somebody else recorded attendance meanwhile: 1 attended.", page.Errors, StringComparison.Ordinal);
        Assert.Empty((await Data.StoredAsync(session)).Totals);
    }

    [Theory]
    [InlineData("Lines[0].Sector", "", "Lines-0--Sector", "Choose the sector")]
    [InlineData("Lines[0].Attended", "-1", "Lines-0--Attended", "Enter a number from 0 to 2000")]
    [InlineData("Lines[0].Attended", "2001", "Lines-0--Attended", "Enter a number from 0 to 2000")]
    public async Task A_total_that_cannot_be_is_refused_beside_its_field(string field, string value, string beside, string message)
    {
        var office = await Data.OfficeAsync();
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(await Data.HeldSessionAsync(office), "attendance/totals"), "form#totals");

        (form["Lines[0].Sector"], form["Lines[0].Attended"], form["Lines[0].Municipality"]) = ("Schools", "28", "Conchagua");
        form[field] = value;
        var page = await form.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, message), (page.Status, page.ErrorFor(beside)));
        Assert.Equal("Conchagua", HtmlForm.Read(form.Visitor, page, "form#totals")["Lines[0].Municipality"]);
    }

    [Fact]
    public async Task The_sheet_to_sign_has_a_numbered_line_for_each_seat_and_five_more()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        await Data.RegistrationAsync(session, name: "Ana <b>Una</b>");
        await Data.RegistrationAsync(session, 3);

        var page = await (await AdministratorAsync(office)).OpenAsync(PathOf(session, "sign-in-sheet"));

        var lines = page.Document.QuerySelectorAll(".to-sign tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal((9, "1Ana <b>Una</b>", "2A school", "9"), (lines.Count, lines[0], lines[1], lines[8]));
    }

    private async Task<IReadOnlyList<Attendance?>> AttendanceOfAsync(TrainingSession session) => [.. (await Data.StoredAsync(session)).Participants.Select(person => person.Attendance)];

    private Task RecordAsync(TrainingSession session, Attendance attendance) =>
        Data.ChangeTrainingAsync(session, tracked => tracked.Participants.ToList().ForEach(person => tracked.Record(person.Id, attendance, Data.Now)));
}
