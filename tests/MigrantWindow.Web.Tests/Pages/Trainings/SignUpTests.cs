using System.Net;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Trainings;

public sealed class SignUpTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task Somebody_signs_up_sees_their_seat_and_gets_a_mail_with_the_calendar_entry()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var form = await OpenAsync(session, "es");
        var email = Fill(form);

        var page = await form.Visitor.FollowAsync(await form.SubmitAsync());

        Assert.Contains("Su inscripción está confirmada", page.Main, StringComparison.Ordinal);
        var mail = Assert.Single(await App.Mailbox.WaitForAsync(email));
        Assert.StartsWith("Su inscripción está confirmada: Title", mail.Subject, StringComparison.Ordinal);
        Assert.Equal(page.Path, Mailbox.PathIn(mail));
        Assert.Contains($"UID:{session.Uid:N}-1@migrantwindow", CalendarIn(mail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_institution_takes_seats_and_says_no_names()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var form = await OpenAsync(session);
        Fill(form);
        form["Input.Institution"] = "Instituto Nacional de Prueba";
        form["Input.Seats"] = "12";

        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);

        var stored = Assert.Single((await Data.StoredAsync(session)).Registrations);
        Assert.Equal((12, RegistrationState.Confirmed, 12), (stored.Seats, stored.State, stored.Participants.Count));
        Assert.All(stored.Participants, participant => Assert.Null(participant.Name));
    }

    [Fact]
    public async Task Whoever_comes_too_late_for_a_seat_is_told_which_place_they_have()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync(), seats: 1);
        await Data.RegistrationAsync(session);
        await Data.RegistrationAsync(session);
        await Data.RegistrationAsync(session);
        var form = await OpenAsync(session);
        Assert.Contains("You go on the waiting list; before you: 2.", form.Page.Main, StringComparison.Ordinal);
        var email = Fill(form);

        var page = await form.Visitor.FollowAsync(await form.SubmitAsync());

        Assert.Contains("You are number 3 on the waiting list.", page.Main, StringComparison.Ordinal);
        var mail = Assert.Single(await App.Mailbox.WaitForAsync(email));
        Assert.Contains("You are number 3 on the waiting list.", mail.TextBody, StringComparison.Ordinal);
        Assert.Empty(mail.Attachments);
    }

    [Fact]
    public async Task A_form_sent_twice_registers_once_and_mails_once()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var form = await OpenAsync(session);
        var email = Fill(form);

        var answers = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync(), form.SubmitAsync());

        Assert.Single(answers.Select(Visitor.PathOf).Distinct());
        Assert.Single((await Data.StoredAsync(session)).Registrations);
        Assert.Single(await App.Mailbox.WaitForAsync(email));
    }

    [Theory]
    [InlineData("Input.Name", "", "Enter your name")]
    [InlineData("Input.Name", "\u200F\u202E", "Enter your name")]
    [InlineData("Input.Email", "", "Enter your e-mail address")]
    [InlineData("Input.Email", "nobody", "Enter an address such as name@example.org")]
    [InlineData("Input.Email", "a@example.org\r\nBcc: b@example.org", "Enter an address such as name@example.org")]
    [InlineData("Input.Sector", "", "Choose where you work")]
    [InlineData("Input.Seats", "0", "Enter a number from 1 to 50")]
    [InlineData("Input.Seats", "-3", "Enter a number from 1 to 50")]
    [InlineData("Input.Seats", "10000", "Enter a number from 1 to 50")]
    public async Task What_is_wrong_is_said_beside_its_field_and_the_rest_stays(string field, string value, string message)
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var form = await OpenAsync(session);
        Fill(form);
        form["Input.Municipality"] = "Conchagua";
        form[field] = value;

        var page = await form.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, message), (page.Status, page.ErrorFor(field)));
        Assert.Equal("Conchagua", page.Document.GetElementById("Input-Municipality")!.GetAttribute("value"));
        Assert.Empty((await Data.StoredAsync(session)).Registrations);
    }

    [Fact]
    public async Task Seats_without_an_institution_and_more_than_the_room_has_are_refused()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync(), seats: 5);
        var form = await OpenAsync(session);
        Fill(form);
        form["Input.Seats"] = "3";
        Assert.Equal("Enter the institution, or sign up for one seat", (await form.SubmitToPageAsync()).ErrorFor("Input.Institution"));

        form["Input.Institution"] = "A school";
        form["Input.Seats"] = "6";
        Assert.Equal("Enter a number from 1 to 5", (await form.SubmitToPageAsync()).ErrorFor("Input.Seats"));
    }

    [Fact]
    public async Task A_hostile_name_is_kept_as_one_line_that_reads_as_it_is_written()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var form = await OpenAsync(session);
        var email = Fill(form);
        form["Input.Name"] = "=HYPERLINK(\"http://x\")\r\nBcc: b@example.org \u202Egnp.exe<script>";

        var page = await form.Visitor.FollowAsync(await form.SubmitAsync());

        const string Name = "=HYPERLINK(\"http://x\") Bcc: b@example.org gnp.exe<script>";
        Assert.Equal(Name, (await Data.StoredAsync(session)).Registrations[0].ContactName);
        Assert.Contains(Name, page.Main, StringComparison.Ordinal);
        Assert.Null((await App.Mailbox.WaitForAsync(email))[0].Headers["Bcc"]);
    }

    [Fact]
    public async Task What_no_person_sees_or_may_decide_is_refused()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync(), seats: 1, with: plan => plan with { ByApproval = true });
        var form = await OpenAsync(session);
        Fill(form);
        form.Smuggle("Input.State", "Confirmed");
        form.Smuggle("State", "Confirmed");
        var page = await form.Visitor.FollowAsync(await form.SubmitAsync());
        Assert.Contains("We received your request", page.Main, StringComparison.Ordinal);
        Assert.Equal(RegistrationState.Requested, (await Data.StoredAsync(session)).Registrations[0].State);

        var trapped = await OpenAsync(session);
        Fill(trapped);
        trapped["Input.Website"] = "https://spam.example";
        Assert.Equal(HttpStatusCode.BadRequest, (await trapped.SubmitAsync()).StatusCode);
    }

    [Fact]
    public async Task Nobody_under_18_signs_up_alone()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var form = await OpenAsync(session);
        Assert.DoesNotContain("Under18", form.Page.Source, StringComparison.Ordinal);
        Fill(form);
        form["Input.Age"] = $"{AgeBand.Under18}";

        Assert.Contains("People under 18 and groups are signed up by their institution.", (await form.SubmitToPageAsync()).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_fills_a_session_or_a_mailbox_from_one_address()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var form = await OpenAsync(session);
        Fill(form);
        for (var number = 0; number < 10; number++)
        {
            form["Input.Submission"] = $"{Guid.NewGuid()}";
            Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);
        }

        form["Input.Submission"] = $"{Guid.NewGuid()}";
        Assert.Equal(HttpStatusCode.TooManyRequests, (await form.SubmitAsync()).StatusCode);
        Assert.Equal(10, (await Data.StoredAsync(session)).TakenSeats);
    }

    [Fact]
    public async Task Without_the_token_of_the_form_nobody_is_signed_up()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var form = await OpenAsync(session);
        Fill(form);
        form.Remove("__RequestVerificationToken");

        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).StatusCode);
        Assert.Empty((await Data.StoredAsync(session)).Registrations);
    }

    [Fact]
    public async Task The_form_is_nobodys_to_keep()
    {
        var page = (await OpenAsync(await Data.TrainingSessionAsync(await Data.OfficeAsync()))).Page;

        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.True(page.Has("meta[name=robots][content=noindex]"));
    }

    private Task<HtmlForm> OpenAsync(TrainingSession session, string language = "en") => TrainingForms.OpenAsync(App, session, language);

    private static string Fill(HtmlForm form) => TrainingForms.Fill(form);

    private static string CalendarIn(MimeKit.MimeMessage mail) => TrainingForms.CalendarIn(mail)!;
}
