using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages.Trainings;

namespace MigrantWindow.Web.Tests.Pages.Certificates;

/// <summary>The clock goes on to the session and beyond.</summary>
public sealed class CertificateTests(PortalApp app) : ClockTest(app)
{
    private readonly Visitor _visitor = new(app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://portal.test") }));

    [Fact]
    public async Task Whoever_attended_prints_a_certificate_that_anybody_can_check_by_initials()
    {
        var (session, path, certificate) = await CertificateAsync("María Ñandú");

        var printed = await _visitor.OpenAsync(TrainingForms.Part(path, "certificate/1"));
        Assert.Contains("María Ñandú", printed.Text(".certificate"), StringComparison.Ordinal);
        Assert.Contains(certificate.PrintedCode, printed.Text(".certificate"), StringComparison.Ordinal);
        Assert.Equal("es", printed.Document.QuerySelector(".certificate")!.GetAttribute("lang"));

        foreach (var way in new[] { $"/verificar/{certificate.PrintedCode}?language=en", $"/verificar?code={certificate.Code.ToLowerInvariant()}&language=en" })
        {
            var page = await Visitor.OpenAsync(way);
            Assert.Contains("This certificate is genuine.", page.Main, StringComparison.Ordinal);
            Assert.Contains("M. Ñ.", page.Main, StringComparison.Ordinal);
            Assert.DoesNotContain("María", page.Source, StringComparison.Ordinal);
        }

        await Data.ChangeTrainingAsync(session, tracked => tracked.Registrations[0].Erase());
        Assert.Contains("M. Ñ.", (await Visitor.OpenAsync($"/verificar/{certificate.PrintedCode}?language=en")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gives_a_certificate_another_name_by_the_link()
    {
        var (session, path, _) = await CertificateAsync("Rosa Dos");
        var form = await _visitor.OpenFormAsync(TrainingForms.Part(path, "names"));
        form["Seats[0].Name"] = "Roberto Domínguez";

        var page = await form.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "A certificate bears this name. The office can change it."), (page.Status, page.Document.QuerySelector(".form-field .error")?.TextContent));
        Assert.Equal("Rosa Dos", (await Data.StoredAsync(session)).Registrations[0].Participants[0].Name);
    }

    [Fact]
    public async Task A_certificate_that_was_withdrawn_proves_nothing()
    {
        var (_, path, certificate) = await CertificateAsync("Berta Prueba");
        await App.WithDatabaseAsync(async db =>
        {
            (await db.Certificates.SingleAsync(other => other.Id == certificate.Id)).Withdraw(Now);
            await db.SaveChangesAsync();
        });

        Assert.Contains("This certificate was withdrawn: it proves nothing.", (await Visitor.OpenAsync($"/verificar/{certificate.Code}?language=en")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.OpenAsync(TrainingForms.Part(path, "certificate/1"))).Status);
    }

    [Theory]
    [InlineData("/verificar/AAAA-AAAA-AAAA?language=en", HttpStatusCode.NotFound)]
    [InlineData("/verificar?code=%3Cscript%3E&language=en", HttpStatusCode.NotFound)]
    [InlineData("/verificar?code=&language=en", HttpStatusCode.OK)]
    [InlineData("/verificar?language=en", HttpStatusCode.OK)]
    public async Task A_code_that_nobody_issued_is_said_to_be_none(string path, HttpStatusCode status)
    {
        var page = await Visitor.OpenAsync(path);

        Assert.Equal((status, "Check a certificate"), (page.Status, page.Heading));
        Assert.DoesNotContain("<script>", page.Main, StringComparison.Ordinal);
    }

    private async Task<(TrainingSession Session, string Path, Certificate Certificate)> CertificateAsync(string name)
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var (path, _) = await TrainingForms.SignUpAsync(App, session, name: name);
        MoveTo(new DateTimeOffset(session.EndsOn.AddHours(1)));
        Certificate certificate = null!;
        await App.WithDatabaseAsync(async db =>
        {
            var tracked = await db.TrainingSessions.Include(s => s.Course).Include(s => s.Registrations).ThenInclude(r => r.Participants).SingleAsync(s => s.Id == session.Id);
            var participant = tracked.Participants.Single();
            tracked.Record(participant.Id, Attendance.Attended, Now);
            db.Add(certificate = new Certificate(tracked, participant, "Un curso", Now));
            await db.SaveChangesAsync();
        });
        return (session, path, certificate);
    }
}
