using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Trainings;

public sealed class NewSessionTests(PortalApp app) : TrainingsTest(app)
{
    private const string Path = "/admin/trainings/new";

    [Fact]
    public async Task A_session_of_two_days_is_planned_in_the_time_of_its_office_and_readers_see_it()
    {
        var (office, course) = (await Data.OfficeAsync(), await Data.CourseAsync());
        var form = await FilledAsync(office, course);

        form["Input.Days[1].Date"] = "2026-04-02";
        form["Input.Days[1].From"] = "13:00";
        form["Input.Days[1].Until"] = "15:30";
        form.Choose("Input.ByApproval", "true");
        form["Input.Note[es]"] = "Traiga su DUI";
        var response = await form.SubmitAsync();

        var session = await OnlyOneOfAsync(office);
        Assert.Equal(PathOf(session), Visitor.PathOf(response));
        Assert.Equal(
            [(Utc(1, 14), Utc(1, 17)), (Utc(2, 19), Utc(2, 21).AddMinutes(30))],
            (await Data.StoredAsync(session)).Days.Select(day => (day.StartsOn, day.EndsOn)));
        Assert.Equal(new DateTime(2026, 3, 31, 6, 0, 0, DateTimeKind.Utc), session.SignUpEndsOn);
        Assert.Equal((25, true, "Traiga su DUI", course.Id), (session.Capacity, session.ByApproval, session.Note.In("es"), session.CourseId));
        Assert.Equal(AuditAction.SessionScheduled, Assert.Single(await AuditOfAsync(session)).Action);
        Assert.Contains($"-{session.Id}", string.Join(' ', (await Visitor.OpenAsync($"/en/{office.Slug}/trainings")).Links), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_plans_one_session()
    {
        var office = await Data.OfficeAsync();
        var form = await FilledAsync(office, await Data.CourseAsync());

        var first = await form.SubmitAsync();
        var second = await form.SubmitAsync();

        Assert.Equal(Visitor.PathOf(first), Visitor.PathOf(second));
        Assert.Single(await AuditOfAsync(await OnlyOneOfAsync(office)));
    }

    [Theory]
    [InlineData("Course", "", "Course", "Choose the course")]
    [InlineData("Input.Place", " \u202e ", "Input-Place", "Enter where it is held")]
    [InlineData("Input.Trainer", "", "Input-Trainer", "Enter who trains")]
    [InlineData("Input.Language", "xx", "Input-Language", "Choose the language")]
    [InlineData("Input.Capacity", "0", "Input-Capacity", "Enter a number from 1 to 500")]
    [InlineData("Input.Capacity", "10000", "Input-Capacity", "Enter a number from 1 to 500")]
    [InlineData("Input.Capacity", "", "Input-Capacity", "Enter a number from 1 to 500")]
    [InlineData("Input.Days[0].Date", "2026-03-01", "Input-Days-0--Date", "Enter a day to come, within two years")]
    [InlineData("Input.Days[0].Date", "2029-03-01", "Input-Days-0--Date", "Enter a day to come, within two years")]
    [InlineData("Input.Days[0].Date", "soon", "Input-Days-0--Date", "Enter the date of this day, such as 2026-03-05")]
    [InlineData("Input.Days[0].Until", "07:00", "Input-Days-0--Until", "A day ends after it starts, and after 14 hours at most")]
    [InlineData("Input.Days[0].From", "", "Input-Days-0--From", "Enter from when until when, such as 08:00")]
    [InlineData("Input.SignUpEnds", "2026-03-01", "Input-SignUpEnds", "Enter a date from today to the first day of the session")]
    [InlineData("Input.SignUpEnds", "2026-04-02", "Input-SignUpEnds", "Enter a date from today to the first day of the session")]
    [InlineData("Input.Note[en]", "Only English", "Input-Note-es-", "Enter the words in Spanish")]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_lost(string field, string value, string beside, string message)
    {
        var office = await Data.OfficeAsync();
        var form = await FilledAsync(office, await Data.CourseAsync());
        var trainer = form["Input.Trainer"];

        form[field] = value;
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(message, page.ErrorFor(beside));
        Assert.Contains(message, page.Errors, StringComparison.Ordinal);
        var again = HtmlForm.Read(form.Visitor, page);
        Assert.Equal((field == "Input.Trainer" ? "" : trainer, field == "Input.Capacity" ? value : "25"), (again["Input.Trainer"], again["Input.Capacity"]));
        Assert.Empty(await OfAsync(office));
    }

    [Fact]
    public async Task Days_that_overlap_are_refused()
    {
        var office = await Data.OfficeAsync();
        var form = await FilledAsync(office, await Data.CourseAsync());

        (form["Input.Days[2].Date"], form["Input.Days[2].From"], form["Input.Days[2].Until"]) = ("2026-04-01", "10:00", "12:00");

        Assert.Equal("This day overlaps another one", (await form.SubmitToPageAsync()).ErrorFor("Input-Days-2--Date"));
    }

    [Fact]
    public async Task More_days_can_be_asked_for_without_javascript_and_nothing_is_lost()
    {
        var form = await FilledAsync(await Data.OfficeAsync(), await Data.CourseAsync());
        form["Input.Capacity"] = "0";

        form.Smuggle("more", "true");
        var page = await form.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.OK, ""), (page.Status, page.Errors));
        var again = HtmlForm.Read(form.Visitor, page);
        Assert.Equal(("2026-04-01", "", "0"), (again["Input.Days[0].Date"], again["Input.Days[5].Date"], again["Input.Capacity"]));
    }

    [Fact]
    public async Task A_room_or_a_trainer_taken_at_that_time_is_shown_also_at_another_office_and_saved_only_all_the_same()
    {
        var (office, other, course) = (await Data.OfficeAsync(), await Data.OfficeAsync(), await Data.CourseAsync());
        var trainer = TestData.NewKey("José Pérez");
        await Data.TrainingSessionAsync(other, with: plan => plan with { Trainer = trainer, Days = [new SessionTime(Utc(1, 16), Utc(1, 18))], SignUpEndsOn = Utc(1, 6) });
        var form = await FilledAsync(office, course);

        form["Input.Trainer"] = trainer.Replace("José Pérez", "JOSE  PEREZ", StringComparison.Ordinal);
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"The same trainer: {trainer}", page.Main, StringComparison.Ordinal);
        Assert.Empty(await OfAsync(office));
        var again = HtmlForm.Read(form.Visitor, page);
        again.Choose("Input.SaveAllTheSame", "true");
        await again.SubmitAsync();
        Assert.Single(await OfAsync(office));
    }

    [Fact]
    public async Task Who_comes_after_the_other_has_ended_clashes_with_nobody()
    {
        var (office, trainer) = (await Data.OfficeAsync(), TestData.NewKey("Trainer"));
        await Data.TrainingSessionAsync(office, with: plan => plan with { Trainer = trainer, Place = trainer, Days = [new SessionTime(Utc(1, 12), Utc(1, 14))], SignUpEndsOn = Utc(1, 6) });
        var form = await FilledAsync(office, await Data.CourseAsync());

        form["Input.Trainer"] = trainer;

        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);
    }

    [Fact]
    public async Task A_session_is_planned_only_for_an_own_office()
    {
        var (office, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var form = await FilledAsync(office, await Data.CourseAsync());

        Assert.DoesNotContain($"value=\"{foreign.Id}\"", form.Page.Document.QuerySelector("#Office")!.InnerHtml, StringComparison.Ordinal);
        form["Office"] = $"{foreign.Id}";
        var page = await form.SubmitToPageAsync();

        Assert.Equal("Choose the office", page.ErrorFor("Office"));
        Assert.Empty(await OfAsync(foreign));
    }

    [Fact]
    public async Task A_form_that_takes_the_name_of_another_session_is_refused()
    {
        var office = await Data.OfficeAsync();
        var other = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var form = await FilledAsync(office, await Data.CourseAsync());

        form["Submission"] = $"{other.Uid}";

        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).StatusCode);
        Assert.Empty(await OfAsync(office));
    }

    [Fact]
    public async Task A_copy_has_everything_but_the_dates()
    {
        var office = await Data.OfficeAsync();
        var model = await Data.TrainingSessionAsync(office, 17);

        var form = await (await AdministratorAsync(office)).OpenFormAsync($"{Path}?copy={model.Id}");

        Assert.Equal(
            ($"{model.CourseId}", "17", "Room 1, Town hall", "09:00", "", ""),
            (form["Course"], form["Input.Capacity"], form["Input.Place"], form["Input.Days[0].From"], form["Input.Days[0].Date"], form["Input.SignUpEnds"]));
        Assert.Equal(HttpStatusCode.NotFound, (await (await AdministratorAsync(await Data.OfficeAsync())).OpenAsync($"{Path}?copy={model.Id}")).Status);
    }

    [Fact]
    public async Task Words_lose_what_breaks_lines_or_turns_the_reading_direction()
    {
        var office = await Data.OfficeAsync();
        var form = await FilledAsync(office, await Data.CourseAsync());

        form["Input.Place"] = "Sala\r\nX-Injected: 1\u202eevil";
        await form.SubmitAsync();

        Assert.Equal("Sala X-Injected: 1evil", (await OnlyOneOfAsync(office)).Place);
    }

    private async Task<HtmlForm> FilledAsync(Office office, TrainingCourse course)
    {
        var form = await (await AdministratorAsync(office)).OpenFormAsync(Path);
        (form["Course"], form["Office"], form["Input.Place"], form["Input.Trainer"]) = ($"{course.Id}", $"{office.Id}", TestData.NewKey("Place"), TestData.NewKey("Trainer"));
        (form["Input.Days[0].Date"], form["Input.Days[0].From"], form["Input.Days[0].Until"]) = ("2026-04-01", "08:00", "11:00");
        (form["Input.Capacity"], form["Input.SignUpEnds"]) = ("25", "2026-03-30");
        return form;
    }

    private static DateTime Utc(int day, int hour) => new(2026, 4, day, hour, 0, 0, DateTimeKind.Utc);

    private Task<List<TrainingSession>> OfAsync(Office office) => App.AskAsync(db => db.TrainingSessions.AsNoTracking().Where(session => session.OfficeId == office.Id).ToListAsync());

    private async Task<TrainingSession> OnlyOneOfAsync(Office office) => Assert.Single(await OfAsync(office));
}
