using System.Net;
using System.Text.Json;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Trainings;

public sealed class RegistrationsTests(PortalApp app) : TrainingsTest(app)
{
    [Fact]
    public async Task Somebody_without_an_address_is_added_by_hand_once()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        var form = await FilledAsync(await AdministratorAsync(office), session);

        await form.SubmitAsync();
        var second = await form.SubmitAsync();

        var registration = Assert.Single((await Data.StoredAsync(session)).Registrations);
        Assert.Equal(("Rosa Prueba", null, RegistrationState.Confirmed), (registration.ContactName, registration.Email, registration.State));
        Assert.Equal(PathOf(session, registration), Visitor.PathOf(second));
        var entry = Assert.Single(await AuditOfAsync(session));
        Assert.Equal((AuditAction.RegistrationAdded, "1 seats, Confirmed"), (entry.Action, entry.After));
    }

    [Fact]
    public async Task Somebody_with_an_address_gets_a_mail_and_where_all_is_taken_a_place_on_the_waiting_list()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office, 1);
        await Data.RegistrationAsync(session);
        var form = await FilledAsync(await AdministratorAsync(office), session);
        var address = $"{TestData.NewKey("rosa")}@example.org";

        form["Input.Email"] = address;
        await form.SubmitAsync();

        Assert.Equal(RegistrationState.Waitlisted, (await Data.StoredAsync(session)).Registrations[1].State);
        Assert.Single(await MailsToAsync(address));
    }

    [Theory]
    [InlineData("Input.Name", "\u202e\r\n", "Enter the name")]
    [InlineData("Input.Email", "nobody", "Enter an address such as name@example.org")]
    [InlineData("Input.Sector", "", "Choose the sector")]
    [InlineData("Input.Sector", "None", "Choose the sector")]
    [InlineData("Input.Seats", "21", "Enter a number from 1 to 20")]
    [InlineData("Input.Seats", "0", "Enter a number from 1 to 20")]
    [InlineData("Input.Age", "Under18", "People under 18 are signed up by their institution, without their names")]
    public async Task What_is_wrong_with_somebody_added_is_said_beside_the_field(string field, string value, string message)
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        var form = await FilledAsync(await AdministratorAsync(office), session);

        form["Input.Municipality"] = "Conchagua";
        form[field] = value;
        var page = await form.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, message), (page.Status, page.ErrorFor(field)));
        Assert.Equal("Conchagua", HtmlForm.Read(form.Visitor, page)["Input.Municipality"]);
        Assert.Empty((await Data.StoredAsync(session)).Registrations);
    }

    [Fact]
    public async Task A_request_is_approved_once_and_the_person_is_told()
    {
        var office = await Data.OfficeAsync();
        var (session, registration) = await RequestedAsync(office);
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, registration), "form#approve");

        await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);

        Assert.Equal(RegistrationState.Confirmed, (await StoredAsync(session, registration)).State);
        Assert.Single(await MailsToAsync(registration.Email));
        Assert.Single(await AuditOfAsync(session));
    }

    [Fact]
    public async Task A_declined_one_reads_why_and_the_next_moves_up()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office, 1);
        var (seated, waiting) = (await OpenAsync(await Data.RegistrationAsync(session)), await OpenAsync(await Data.RegistrationAsync(session)));
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, seated, "decline"));

        Assert.Equal("Say why: the person reads it", (await form.SubmitToPageAsync()).ErrorFor("Reason"));
        form["Reason"] = "The room is for schools";
        await form.SubmitAsync();
        await form.SubmitAsync();

        Assert.Equal((RegistrationState.Declined, "The room is for schools"), ((await StoredAsync(session, seated)).State, (await StoredAsync(session, seated)).Reason));
        Assert.Equal(RegistrationState.Confirmed, (await StoredAsync(session, waiting)).State);
        Assert.Equal((1, 1), ((await MailsToAsync(seated.Email)).Count, (await MailsToAsync(waiting.Email)).Count));
        Assert.Single(await AuditOfAsync(session));
    }

    [Fact]
    public async Task Whoever_got_a_seat_while_the_form_was_open_is_declined_only_when_that_was_read()
    {
        var office = await Data.OfficeAsync();
        var (session, registration) = await RequestedAsync(office);
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, registration, "decline"));
        await Data.ChangeTrainingAsync(session, tracked => tracked.Approve(tracked.Registrations[0], Data.Now));

        form["Reason"] = "No room";
        var page = await form.SubmitToPageAsync();

        Assert.Contains("Meanwhile it became: Confirmed.", page.Errors, StringComparison.Ordinal);
        await HtmlForm.Read(form.Visitor, page).SubmitAsync();
        Assert.Equal(RegistrationState.Declined, (await StoredAsync(session, registration)).State);
    }

    [Fact]
    public async Task Names_and_seats_are_changed_and_others_are_told_of_nothing()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        var registration = await OpenAsync(await Data.RegistrationAsync(session, 2));
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, registration), "form#seats");

        (form["Input.Seats"], form["Input.People[1].Name"], form["Input.People[1].Sex"]) = ("3", "Lucía  \u202ePrueba", "Woman");
        form.Smuggle("Input.State", "Cancelled");
        form.Smuggle("Input.People[7].Number", "99");
        await form.SubmitAsync();
        await form.SubmitAsync();

        var stored = await StoredAsync(session, registration);
        Assert.Equal((3, RegistrationState.Confirmed), (stored.Seats, stored.State));
        Assert.Equal(["Lucía Prueba"], stored.Participants.Select(person => person.Name).OfType<string>());
        Assert.Single(await MailsToAsync(registration.Email));
        Assert.DoesNotContain("Lucía", string.Join(' ', (await AuditOfAsync(session)).Select(entry => $"{entry.Before} {entry.After}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_minor_is_never_named()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        var registration = await Data.RegistrationAsync(session, 2);
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, registration), "form#seats");

        (form["Input.People[0].Name"], form["Input.People[0].Age"]) = ("Niña Prueba", "Under18");
        var page = await form.SubmitToPageAsync();

        Assert.Equal("Do not write the name of anybody under 18.", page.ErrorFor("Input-People-0--Name"));
        Assert.DoesNotContain("Niña Prueba", (await StoredAsync(session, registration)).Participants.Select(person => person.Name));
    }

    [Fact]
    public async Task A_form_older_than_a_change_of_the_registration_shows_what_changed()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        var registration = await Data.RegistrationAsync(session, 2);
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, registration), "form#seats");
        await Data.ChangeTrainingAsync(session, tracked => tracked.Registrations[0].NameParticipant(1, "Ana Otra", null, null));

        form["Input.People[0].Name"] = "Ana Una";
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Seat 1: Ana Otra", page.Main, StringComparison.Ordinal);
        var again = HtmlForm.Read(form.Visitor, page, "form#seats");
        Assert.Equal("Ana Una", again["Input.People[0].Name"]);
        await again.SubmitAsync();
        Assert.Equal("Ana Una", (await StoredAsync(session, registration)).Participants.Single(person => person.Number == 1).Name);
    }

    [Fact]
    public async Task The_next_gets_a_free_seat_and_a_page_that_is_old_gives_it_to_nobody_else()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office, 2);
        await Data.RegistrationAsync(session, 2);
        var (first, second) = (await OpenAsync(await Data.RegistrationAsync(session, 2)), await Data.RegistrationAsync(session));
        var visitor = await AdministratorAsync(office);
        var form = await visitor.OpenFormAsync(PathOf(session), "form#next");

        var page = await form.SubmitToPageAsync();
        Assert.Contains("Whoever is next needs 2 seats, and 0 are free.", page.Errors, StringComparison.Ordinal);
        await Data.ChangeTrainingAsync(session, tracked => tracked.Decline(tracked.Registrations[0], "Ill", tracked.StartsOn.AddHours(-1)));
        await form.SubmitAsync();
        await form.SubmitAsync();

        Assert.Equal((RegistrationState.Confirmed, RegistrationState.Waitlisted), ((await StoredAsync(session, first)).State, (await StoredAsync(session, second)).State));
        Assert.Single(await MailsToAsync(first.Email));
        Assert.Single(await AuditOfAsync(session));
    }

    [Fact]
    public async Task All_that_is_kept_of_a_person_is_a_file_and_that_it_was_taken_is_in_the_log()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);
        var registration = await Data.RegistrationAsync(session, name: "Eva \"Prueba\"");

        var response = await (await AdministratorAsync(office)).GetAsync(PathOf(session, registration, "data.json"));

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var kept = json.RootElement.GetProperty("registration");
        Assert.Equal(("Eva \"Prueba\"", registration.Email, "La Unión", "Eva \"Prueba\""), (kept.GetProperty("name").GetString(), kept.GetProperty("email").GetString(), kept.GetProperty("municipality").GetString(), kept.GetProperty("people")[0].GetProperty("name").GetString()));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        var entry = Assert.Single(await AuditOfAsync(session));
        Assert.Equal((AuditAction.ParticipantDataExported, null, null), (entry.Action, entry.Before, entry.After));
    }

    [Fact]
    public async Task Erased_before_the_session_nothing_says_who_they_were_and_the_seat_is_free()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office, 1);
        var (gone, waiting) = (await OpenAsync(await Data.RegistrationAsync(session, name: "Olga Prueba")), await OpenAsync(await Data.RegistrationAsync(session)));
        var visitor = await AdministratorAsync(office);
        var form = await visitor.OpenFormAsync(PathOf(session, gone, "erasure"));

        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).StatusCode);
        form.Choose("Sure", "true");
        await form.SubmitAsync();
        await form.SubmitAsync();

        var stored = await StoredAsync(session, gone);
        Assert.Equal(("", null, null, RegistrationState.Cancelled), (stored.ContactName, stored.Email, stored.KeyHash, stored.State));
        Assert.All(stored.Participants, person => Assert.Null(person.Name));
        Assert.Equal(RegistrationState.Confirmed, (await StoredAsync(session, waiting)).State);
        Assert.DoesNotContain("Olga", (await visitor.OpenAsync(PathOf(session))).Source + (await visitor.OpenAsync(PathOf(session, gone))).Source, StringComparison.Ordinal);
        Assert.Equal(AuditAction.ParticipantDataErased, Assert.Single(await AuditOfAsync(session)).Action);
    }

    private static async Task<HtmlForm> FilledAsync(Visitor visitor, TrainingSession session)
    {
        var form = await visitor.OpenFormAsync(PathOf(session, "registrations/new"));
        (form["Input.Name"], form["Input.Sector"]) = ("Rosa Prueba", "CivilSociety");
        return form;
    }

    private async Task<(TrainingSession Session, Registration Registration)> RequestedAsync(Domain.Offices.Office office)
    {
        var session = await Data.TrainingSessionAsync(office, with: plan => plan with { ByApproval = true });
        await Data.ChangeTrainingAsync(session, tracked => tracked.SignUp(new SignUp(Guid.NewGuid(), "es", "Iris Prueba", $"{TestData.NewKey("iris")}@example.org", null, Sectors.Schools, null, 1), Data.Now));
        return (session, await OpenAsync((await Data.StoredAsync(session)).Registrations[0]));
    }
}
