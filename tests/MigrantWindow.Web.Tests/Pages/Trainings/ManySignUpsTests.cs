using System.Net;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Trainings;

public sealed class ManySignUpsTests(PortalApp app) : WebTest(app)
{
    private const int People = 200;
    private const int Seats = 20;

    [Fact]
    public async Task Two_hundred_who_sign_up_at_once_for_twenty_seats_are_all_registered_and_twenty_have_a_seat()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync(), Seats);
        var form = await TrainingForms.OpenAsync(App, session);
        TrainingForms.Fill(form);
        var forms = Enumerable.Range(0, People).Select(_ => Fields(form)).ToList();

        var answers = await Task.WhenAll(forms.Select(fields => form.Visitor.PostAsync(form.Page.Path, fields)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(People, answers.Select(Visitor.PathOf).Distinct().Count());
        var stored = await Data.StoredAsync(session);
        Assert.Equal(Seats, stored.TakenSeats);
        Assert.Equal(Seats, stored.Registrations.Count(registration => registration.State == RegistrationState.Confirmed));
        Assert.Equal(People - Seats, stored.Registrations.Count(registration => registration.State == RegistrationState.Waitlisted));
        Assert.Equal(Enumerable.Range(1, People), stored.Registrations.Select(registration => registration.Number).Order());
        Assert.Equal(Enumerable.Range(1, Seats), stored.Registrations.Where(registration => registration.State == RegistrationState.Confirmed).Select(registration => registration.Number).Order());
    }

    /// <summary>The form as everybody fills it in for themselves.</summary>
    private static List<KeyValuePair<string, string>> Fields(HtmlForm form) =>
    [
        new("__RequestVerificationToken", form["__RequestVerificationToken"]), new("Input.Submission", $"{Guid.NewGuid()}"), new("Input.Name", form["Input.Name"]),
        new("Input.Email", $"{TestData.NewKey("person")}@example.org"), new("Input.Sector", form["Input.Sector"]),
    ];
}
