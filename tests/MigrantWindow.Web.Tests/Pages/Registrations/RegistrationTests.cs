using System.Net;
using System.Text.Json;
using MigrantWindow.Domain.Mail;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages.Trainings;

namespace MigrantWindow.Web.Tests.Pages.Registrations;

public sealed class RegistrationTests(PortalApp app) : WebTest(app)
{
    private readonly Visitor _visitor = new(app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://portal.test") }));

    [Fact]
    public async Task Whoever_cancels_frees_the_seat_and_the_next_gets_a_mail_with_the_calendar_entry()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync(), seats: 1);
        var (first, gone) = await TrainingForms.SignUpAsync(App, session);
        var (second, next) = await TrainingForms.SignUpAsync(App, session, language: "fr");
        Assert.Contains("Vous êtes la prochaine personne sur la liste d’attente.", (await _visitor.OpenAsync(second)).Main, StringComparison.Ordinal);

        var page = await _visitor.FollowAsync(await (await OpenAsync(first, "cancellation")).SubmitAsync());

        Assert.Contains("Your registration is cancelled", page.Main, StringComparison.Ordinal);
        Assert.Contains("Votre inscription est confirmée", (await _visitor.OpenAsync(second)).Main, StringComparison.Ordinal);
        var mail = (await App.Mailbox.WaitForAsync(next, 2))[1];
        Assert.StartsWith("Vous avez une place", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED", TrainingForms.CalendarIn(mail), StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", TrainingForms.CalendarIn((await App.Mailbox.WaitForAsync(gone, 2))[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_sent_twice_cancels_once()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var (path, email) = await TrainingForms.SignUpAsync(App, session);
        var form = await OpenAsync(path, "cancellation");

        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);

        Assert.Equal(2, (await App.Mailbox.WaitForAsync(email, 2)).Count);
        Assert.Equal(0, (await Data.StoredAsync(session)).TakenSeats);
    }

    [Fact]
    public async Task An_institution_changes_its_seats_and_says_names_later()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync(), seats: 10);
        var (path, _) = await TrainingForms.SignUpAsync(App, session, seats: 3);
        var names = await OpenAsync(path, "names");
        names["Seats[1].Name"] = "  Carla\tPrueba \u202E";
        names["Seats[1].Sex"] = $"{Sex.Woman}";
        names["Seats[1].Age"] = $"{AgeBand.From30To44}";
        Assert.Equal(HttpStatusCode.Redirect, (await names.SubmitAsync()).StatusCode);

        var seats = await OpenAsync(path, "seats");
        seats["Input.Seats"] = "2";
        Assert.Equal(HttpStatusCode.Redirect, (await seats.SubmitAsync()).StatusCode);

        var stored = (await Data.StoredAsync(session)).Registrations[0];
        Assert.Equal((2, "Carla Prueba"), (stored.Seats, stored.Participants.Single(participant => participant.Number == 2).Name));
        Assert.Contains("Carla Prueba", (await _visitor.OpenAsync(path)).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Enter a number")]
    [InlineData("0", "Enter a number from 1 to 50")]
    [InlineData("51", "Enter a number from 1 to 50")]
    public async Task Seats_that_cannot_be_are_refused(string seats, string message)
    {
        var (path, _) = await TrainingForms.SignUpAsync(App, await Data.TrainingSessionAsync(await Data.OfficeAsync()), seats: 2);
        var form = await OpenAsync(path, "seats");
        form["Input.Seats"] = seats;

        var page = await form.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, message), (page.Status, page.ErrorFor("Input.Seats")));
    }

    [Fact]
    public async Task More_seats_than_are_free_are_refused_and_the_page_says_what_to_do()
    {
        var (path, _) = await TrainingForms.SignUpAsync(App, await Data.TrainingSessionAsync(await Data.OfficeAsync(), seats: 3), seats: 2);
        var form = await OpenAsync(path, "seats");
        form["Input.Seats"] = "4";

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotEmpty(page.Errors);
    }

    [Fact]
    public async Task A_minor_is_never_named()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var (path, _) = await TrainingForms.SignUpAsync(App, session, seats: 2);
        var form = await OpenAsync(path, "names");
        form["Seats[0].Name"] = "Un Niño";
        form["Seats[0].Age"] = $"{AgeBand.Under18}";

        var page = await form.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "Do not write the name of anybody under 18."), (page.Status, page.Document.QuerySelector(".form-field .error")?.TextContent));
        Assert.All((await Data.StoredAsync(session)).Registrations[0].Participants, participant => Assert.Null(participant.Name));
    }

    [Fact]
    public async Task Seats_of_other_registrations_are_not_named_with_this_link()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var other = await Data.RegistrationAsync(session, seats: 3);
        var (path, _) = await TrainingForms.SignUpAsync(App, session, seats: 2);
        var form = await OpenAsync(path, "names");
        form["Seats[0].Number"] = "3";
        form["Seats[0].Name"] = "Mallory";

        await form.SubmitAsync();

        var stored = await Data.StoredAsync(session);
        Assert.All(stored.Registrations.Single(registration => registration.Id == other.Id).Participants, participant => Assert.Null(participant.Name));
    }

    [Fact]
    public async Task Somebody_takes_a_copy_of_all_that_is_kept()
    {
        var (path, email) = await TrainingForms.SignUpAsync(App, await Data.TrainingSessionAsync(await Data.OfficeAsync()));

        var response = await _visitor.GetAsync(TrainingForms.Part(path, "data.json"));

        var data = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((email, "Berta Prueba", "Confirmed"), (data.GetProperty("Email").GetString(), data.GetProperty("ContactName").GetString(), data.GetProperty("State").GetString()));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Somebody_has_their_data_erased_and_the_link_works_no_more()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync(), seats: 1);
        var (path, email) = await TrainingForms.SignUpAsync(App, session, name: "Canary Erasure");
        var (_, next) = await TrainingForms.SignUpAsync(App, session);
        await App.Mailbox.WaitForAsync(email);

        var page = await (await OpenAsync(path, "erasure")).SubmitToPageAsync();

        Assert.Contains("this link works no more", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.OpenAsync(path)).Status);
        var stored = (await Data.StoredAsync(session)).Registrations.OrderBy(registration => registration.Number).ToList();
        Assert.Equal(("", null, RegistrationState.Cancelled), (stored[0].ContactName, stored[0].Email, stored[0].State));
        Assert.Equal(RegistrationState.Confirmed, stored[1].State);
        Assert.Equal(2, (await App.Mailbox.WaitForAsync(next, 2)).Count);
        await App.WithDatabaseAsync(db =>
        {
            Assert.DoesNotContain(db.OutgoingMails, mail => mail.To == email);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Erasing_takes_the_mails_about_the_registration_and_no_other_to_the_same_address()
    {
        var (path, email) = await TrainingForms.SignUpAsync(App, await Data.TrainingSessionAsync(await Data.OfficeAsync()));
        await App.Mailbox.WaitForAsync(email);
        await App.WithDatabaseAsync(async db =>
        {
            db.Add(new OutgoingMail(email, "A new password", "protected", Data.Now.AddDays(1)));
            await db.SaveChangesAsync();
        });

        await (await OpenAsync(path, "erasure")).SubmitAsync();

        Assert.Empty(App.Mailbox.To(email));
        await App.WithDatabaseAsync(db =>
        {
            Assert.Equal("A new password", Assert.Single(db.OutgoingMails.Where(mail => mail.To == email)).Subject);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_person_alone_cannot_take_more_seats_by_a_form_made_by_hand()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var (path, _) = await TrainingForms.SignUpAsync(App, session);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.OpenAsync(TrainingForms.Part(path, "seats"))).Status);
        var form = await OpenAsync(path, "cancellation");
        form.Smuggle("Input.Seats", "5");

        Assert.Equal(HttpStatusCode.BadRequest, (await form.PostToAsync(TrainingForms.Part(path, "seats"))).StatusCode);
        Assert.Equal(1, (await Data.StoredAsync(session)).TakenSeats);
    }

    [Theory]
    [InlineData("")]
    [InlineData("seats")]
    [InlineData("names")]
    [InlineData("cancellation")]
    [InlineData("erasure")]
    [InlineData("data.json")]
    [InlineData("certificate/1")]
    public async Task A_link_that_was_made_up_leads_nowhere(string part)
    {
        var page = await _visitor.OpenAsync($"/registration/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/{part}?language=en".Replace("/?", "?", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task The_page_is_read_in_another_language_and_kept_by_no_cache()
    {
        var (path, _) = await TrainingForms.SignUpAsync(App, await Data.TrainingSessionAsync(await Data.OfficeAsync()));

        var page = await _visitor.OpenAsync(path.Replace("language=en", "language=fr", StringComparison.Ordinal));

        Assert.Equal("fr", page.Language);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
    }

    private Task<HtmlForm> OpenAsync(string path, string part) => _visitor.OpenFormAsync(TrainingForms.Part(path, part));
}
