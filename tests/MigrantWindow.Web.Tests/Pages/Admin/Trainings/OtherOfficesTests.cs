using System.Net;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Trainings;

public sealed class OtherOfficesTests(PortalApp app) : TrainingsTest(app)
{
    public static TheoryData<string> Parts =>
    [
        "", "/edit", "/cancellation", "/registrations/new", "/registrations/1", "/registrations/1/decline", "/registrations/1/data.json", "/registrations/1/erasure",
        "/sign-in-sheet", "/attendance", "/attendance/list", "/attendance/totals", "/certificates", "/certificates/print",
    ];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task An_administrator_of_another_office_sees_and_does_nothing_of_a_session(string part)
    {
        var session = await Data.HeldSessionAsync(await Data.OfficeAsync(), "Ana Una");
        var visitor = await AdministratorAsync(await Data.OfficeAsync());
        var token = await visitor.OpenFormAsync("/admin/trainings/new");

        var (page, posted) = (await visitor.OpenAsync(PathOf(session) + part), await token.PostToAsync(PathOf(session) + part));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(posted.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
        Assert.DoesNotContain("Ana Una", page.Source, StringComparison.Ordinal);
        Assert.Empty(await AuditOfAsync(session));
        Assert.Null((await Data.StoredAsync(session)).Participants.Single().Attendance);
    }

    [Fact]
    public async Task A_registration_is_found_only_under_its_own_session()
    {
        var office = await Data.OfficeAsync();
        var (own, foreign) = (await Data.TrainingSessionAsync(office), await Data.TrainingSessionAsync(await Data.OfficeAsync()));
        await Data.RegistrationAsync(foreign);
        Registration registration = await Data.RegistrationAsync(foreign);

        Assert.Equal(HttpStatusCode.NotFound, (await (await AdministratorAsync(office)).OpenAsync(PathOf(own, registration))).Status);
    }
}
