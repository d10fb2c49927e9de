using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Trainings;

public sealed class CertificatesTests(PortalApp app) : TrainingsTest(app)
{
    [Fact]
    public async Task Those_who_attended_by_name_get_one_each_and_one_mail_however_often_it_is_asked()
    {
        var office = await Data.OfficeAsync();
        var session = await HeldAsync(office, [Attendance.Attended, Attendance.PartlyAttended, Attendance.Attended], "Ana Una", "Eva Dos", null);
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(session, "certificates"), "form#issue");

        await form.SubmitAsync();
        await form.SubmitAsync();

        var certificate = Assert.Single(await CertificatesOfAsync(session));
        Assert.Equal(("Ana Una", "A. U.", "es", 180), (certificate.Participant!.Name, certificate.Initials, certificate.Language, certificate.Minutes));
        Assert.EndsWith("(es)", certificate.Title, StringComparison.Ordinal);
        var people = (await Data.StoredAsync(session)).Registrations.OrderBy(registration => registration.Number).ToList();
        Assert.Equal((1, 0, 0), ((await MailsToAsync(people[0].Email)).Count, (await MailsToAsync(people[1].Email)).Count, (await MailsToAsync(people[2].Email)).Count));
        var entry = Assert.Single(await AuditOfAsync(session));
        Assert.Equal((AuditAction.CertificatesIssued, "1 certificates"), (entry.Action, entry.After));
    }

    [Fact]
    public async Task Whoever_turns_out_to_have_been_absent_loses_it_and_can_get_another_later()
    {
        var office = await Data.OfficeAsync();
        var session = await HeldAsync(office, [Attendance.Attended], "Ana Una");
        var visitor = await AdministratorAsync(office);
        await (await visitor.OpenFormAsync(PathOf(session, "certificates"), "form#issue")).SubmitAsync();

        await TapAsync(visitor, session, "Absent");
        Assert.NotNull(Assert.Single(await CertificatesOfAsync(session)).WithdrawnOn);
        await TapAsync(visitor, session, "Attended");
        await (await visitor.OpenFormAsync(PathOf(session, "certificates"), "form#issue")).SubmitAsync();

        var certificates = await CertificatesOfAsync(session);
        Assert.Equal([(true, null), (false, "Ana Una")], certificates.Select(certificate => (certificate.WithdrawnOn is not null, certificate.Participant?.Name)));
        Assert.NotEqual(certificates[0].Code, certificates[1].Code);
    }

    [Fact]
    public async Task One_is_withdrawn_once_and_one_of_another_session_not_at_all()
    {
        var office = await Data.OfficeAsync();
        var (session, other) = (await HeldAsync(office, [Attendance.Attended], "Ana Una"), await HeldAsync(await Data.OfficeAsync(), [Attendance.Attended], "Eva Dos"));
        var visitor = await AdministratorAsync(office);
        await (await visitor.OpenFormAsync(PathOf(session, "certificates"), "form#issue")).SubmitAsync();
        var iom = await Staff.SignedInAsync(await Staff.StaffAsync(Domain.Staff.Roles.Iom, Domain.Staff.Roles.Administrator));
        await (await iom.OpenFormAsync(PathOf(other, "certificates"), "form#issue")).SubmitAsync();
        var form = await visitor.OpenFormAsync(PathOf(session, "certificates"), "form[action*=Withdraw]");

        var own = form["certificate"];
        form["certificate"] = $"{(await CertificatesOfAsync(other))[0].Id}";
        await form.SubmitAsync();
        form["certificate"] = own;
        await form.SubmitAsync();
        await form.SubmitAsync();

        Assert.Null((await CertificatesOfAsync(other))[0].WithdrawnOn);
        Assert.NotNull((await CertificatesOfAsync(session))[0].WithdrawnOn);
        Assert.Equal([AuditAction.CertificatesIssued, AuditAction.CertificateWithdrawn], (await AuditOfAsync(session)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task The_print_page_has_those_in_force_each_with_its_code()
    {
        var office = await Data.OfficeAsync();
        var session = await HeldAsync(office, [Attendance.Attended, Attendance.Attended], "Ana Una", "Eva <i>Dos</i>");
        var visitor = await AdministratorAsync(office);
        await (await visitor.OpenFormAsync(PathOf(session, "certificates"), "form#issue")).SubmitAsync();

        var page = await visitor.OpenAsync(PathOf(session, "certificates/print"));

        Assert.Equal(["Ana Una", "Eva <i>Dos</i>"], page.Document.QuerySelectorAll(".certificate .holder").Select(holder => holder.TextContent));
        Assert.All(await CertificatesOfAsync(session), certificate => Assert.Contains(certificate.PrintedCode, page.Main, StringComparison.Ordinal));
    }

    private async Task<TrainingSession> HeldAsync(Domain.Offices.Office office, Attendance[] attendance, params string?[] names)
    {
        var session = await Data.HeldSessionAsync(office, names);
        await Data.ChangeTrainingAsync(session, tracked => tracked.Participants.ToList().Zip(attendance).ToList().ForEach(pair => tracked.Record(pair.First.Id, pair.Second, Data.Now)));
        foreach (var registration in (await Data.StoredAsync(session)).Registrations)
        {
            await OpenAsync(registration);
        }

        return session;
    }

    private static async Task TapAsync(Visitor visitor, TrainingSession session, string attendance)
    {
        var form = await visitor.OpenFormAsync(PathOf(session, "attendance"), "form#taps");
        form.Choose("People[0].Now", attendance);
        await form.SubmitAsync();
    }
}
