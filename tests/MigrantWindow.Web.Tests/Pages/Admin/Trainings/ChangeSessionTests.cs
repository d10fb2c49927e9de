using System.Net;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Trainings;

public sealed class ChangeSessionTests(PortalApp app) : TrainingsTest(app)
{
    [Fact]
    public async Task A_moved_session_tells_everybody_once_and_keeps_its_name_in_calendars()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office, 1);
        var (seated, waiting) = (await OpenAsync(await Data.RegistrationAsync(session)), await OpenAsync(await Data.RegistrationAsync(session)));
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, "edit"));

        (form["Input.Place"], form["Input.Trainer"]) = (TestData.NewKey("Place"), TestData.NewKey("Trainer"));
        await form.SubmitAsync();
        await form.SubmitAsync();

        var stored = await Data.StoredAsync(session);
        Assert.Equal((session.Uid, 1, form["Input.Place"]), (stored.Uid, stored.Sequence, stored.Place));
        Assert.Equal((1, 1), ((await MailsToAsync(seated.Email)).Count, (await MailsToAsync(waiting.Email)).Count));
        Assert.Single(await AuditOfAsync(session));
    }

    [Fact]
    public async Task A_larger_room_lets_those_who_wait_move_up_and_tells_only_them()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office, 1);
        var (seated, waiting) = (await OpenAsync(await Data.RegistrationAsync(session)), await OpenAsync(await Data.RegistrationAsync(session)));
        var form = await UniqueAsync(await AdministratorAsync(office), session);

        form["Input.Capacity"] = "2";
        await form.SubmitAsync();

        Assert.Equal(RegistrationState.Confirmed, (await StoredAsync(session, waiting)).State);
        Assert.Equal((0, 1), ((await MailsToAsync(seated.Email)).Count, (await MailsToAsync(waiting.Email)).Count));
    }

    [Fact]
    public async Task There_cannot_be_fewer_seats_than_are_confirmed()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        await Data.RegistrationAsync(session, seats: 3);
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, "edit"));

        form["Input.Capacity"] = "2";
        var page = await form.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "3 seats are confirmed: there cannot be fewer."), (page.Status, page.ErrorFor("Input.Capacity")));
        Assert.Equal(20, (await Data.StoredAsync(session)).Capacity);
    }

    [Fact]
    public async Task A_form_older_than_a_change_shows_what_changed_and_is_saved_only_once_more()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        var (first, second) = (await UniqueAsync(await AdministratorAsync(office), session), await UniqueAsync(await AdministratorAsync(office), session));

        first["Input.Capacity"] = "30";
        await first.SubmitAsync();
        second["Input.Trainer"] = TestData.NewKey("Trainer");
        var page = await second.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Seats: 30", page.Main, StringComparison.Ordinal);
        Assert.Equal(30, (await Data.StoredAsync(session)).Capacity);
        var again = HtmlForm.Read(second.Visitor, page);
        again.Smuggle("Input.SaveAllTheSame", "true");
        await again.SubmitAsync();
        Assert.Equal((20, second["Input.Trainer"]), ((await Data.StoredAsync(session)).Capacity, (await Data.StoredAsync(session)).Trainer));
    }

    [Fact]
    public async Task That_somebody_signs_up_meanwhile_makes_the_form_no_older()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        var form = await UniqueAsync(await AdministratorAsync(office), session);

        await Data.RegistrationAsync(session);
        form["Input.Capacity"] = "21";

        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);
    }

    [Fact]
    public async Task A_session_that_has_begun_is_changed_no_more()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.HeldSessionAsync(office);
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, "edit"));

        (form["Input.Days[0].Date"], form["Input.SignUpEnds"], form["Input.Place"]) = ("2026-05-05", "2026-05-04", TestData.NewKey("Place"));
        form["Input.Trainer"] = TestData.NewKey("Trainer");
        var page = await form.SubmitToPageAsync();

        Assert.Contains("The session has begun.", page.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_session_tells_everybody_why_and_is_cancelled_once()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        var registration = await OpenAsync(await Data.RegistrationAsync(session));
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, "cancellation"));

        Assert.Equal("Say why: people read it", (await form.SubmitToPageAsync()).ErrorFor("Reason"));
        form["Reason"] = "The road is\r\nflooded";
        await form.SubmitAsync();
        await form.SubmitAsync();

        Assert.Equal("The road is flooded", (await Data.StoredAsync(session)).CancellationReason);
        Assert.Single(await MailsToAsync(registration.Email));
        Assert.Equal((AuditAction.SessionCancelled, null), (Assert.Single(await AuditOfAsync(session)).Action, (await AuditOfAsync(session))[0].After));
    }

    /// <summary>An edit form that is saved although other tests plan for the same room.</summary>
    private static async Task<HtmlForm> UniqueAsync(Visitor visitor, TrainingSession session)
    {
        var form = await visitor.OpenFormAsync(PathOf(session, "edit"));
        form.Smuggle("Input.SaveAllTheSame", "true");
        return form;
    }
}
