using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages;
using MigrantWindow.Web.Tests.Pages.Trainings;
using MigrantWindow.Web.Upkeep;

namespace MigrantWindow.Web.Tests.Upkeep;

/// <summary>What the clock does to trainings.</summary>
public sealed class TrainingUpkeepTests(PortalApp app) : ClockTest(app)
{
    [Fact]
    public async Task Three_days_before_everybody_who_has_a_seat_is_reminded_once()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync(), seats: 1);
        var (_, seated) = await TrainingForms.SignUpAsync(App, session, language: "es");
        var (_, waiting) = await TrainingForms.SignUpAsync(App, session);

        await RunAtAsync<TrainingReminders>(session.StartsOn - TrainingSession.RemindedBefore - TimeSpan.FromMinutes(1));
        Assert.Single(await App.Mailbox.WaitForAsync(seated));
        await RunAtAsync<TrainingReminders>(session.StartsOn - TrainingSession.RemindedBefore);
        await RunAtAsync<TrainingReminders>(session.StartsOn - TrainingSession.RemindedBefore + TimeSpan.FromHours(1));

        var mails = await App.Mailbox.WaitForAsync(seated, 2);
        Assert.StartsWith("Recordatorio: ", mails[1].Subject, StringComparison.Ordinal);
        Assert.Equal(2, mails.Count);
        Assert.Single(await App.Mailbox.WaitForAsync(waiting));
    }

    [Fact]
    public async Task Ninety_days_after_nothing_in_the_files_says_who_was_there_and_the_totals_and_certificates_stay()
    {
        var session = await Data.TrainingSessionAsync(await Data.OfficeAsync());
        var (path, email) = await TrainingForms.SignUpAsync(App, session, name: "Canaria Irrepetible");
        await App.Mailbox.WaitForAsync(email);
        MoveTo(new DateTimeOffset(session.EndsOn));
        var code = await AttendedAsync(session);
        Assert.True(await IsInFilesAsync("Canaria Irrepetible") && await IsInFilesAsync(email), "The name was never stored: this test could not fail.");

        await RunAtAsync<Retention>(session.EndsOn + TrainingSession.PersonalDataKept - TimeSpan.FromMinutes(1));
        Assert.Single((await Data.StoredAsync(session)).Registrations);
        await RunAtAsync<Retention>(session.EndsOn + TrainingSession.PersonalDataKept);

        var stored = await Data.StoredAsync(session);
        Assert.Empty(stored.Registrations);
        Assert.Equal(1, Assert.Single(stored.Totals).Attended);
        Assert.False(await IsInFilesAsync("Canaria Irrepetible"));
        Assert.False(await IsInFilesAsync(email));
        Assert.Contains("C. I.", (await Visitor.OpenAsync($"/verificar/{code}?language=en")).Main, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await Visitor.OpenAsync(path)).Status);
    }

    [Fact]
    public async Task Mails_are_not_kept_longer_than_thirty_days()
    {
        var (_, email) = await TrainingForms.SignUpAsync(App, await Data.TrainingSessionAsync(await Data.OfficeAsync()));
        await App.Mailbox.WaitForAsync(email);
        var sent = Now;

        await RunAtAsync<Retention>(sent + Retention.MailsKept);
        Assert.True(await IsThereAsync());
        Assert.Single(App.Mailbox.To(email));
        await RunAtAsync<Retention>(sent + Retention.MailsKept + TimeSpan.FromMinutes(1));
        Assert.False(await IsThereAsync());
        Assert.Empty(App.Mailbox.To(email));

        async Task<bool> IsThereAsync()
        {
            var isThere = false;
            await App.WithDatabaseAsync(async db => isThere = await db.OutgoingMails.AnyAsync(mail => mail.To == email));
            return isThere;
        }
    }

    private async Task RunAtAsync<TTask>(DateTime moment)
        where TTask : IHourlyTask
    {
        MoveTo(new DateTimeOffset(moment));
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TTask>().RunAsync(CancellationToken.None);
    }

    private async Task<string> AttendedAsync(TrainingSession session)
    {
        Certificate certificate = null!;
        await App.WithDatabaseAsync(async db =>
        {
            var tracked = await db.TrainingSessions.Include(s => s.Course).Include(s => s.Registrations).ThenInclude(r => r.Participants).SingleAsync(s => s.Id == session.Id);
            var participant = tracked.Participants.Single();
            tracked.Record(participant.Id, Attendance.Attended, Now);
            db.Add(certificate = new Certificate(tracked, participant, "Un curso", Now));
            await db.SaveChangesAsync();
        });
        return certificate.Code;
    }

    /// <summary>Whether the bytes of a text stand anywhere in the database's files.</summary>
    private async Task<bool> IsInFilesAsync(string text)
    {
        var file = "";
        await App.WithDatabaseAsync(db =>
        {
            file = db.Database.GetDbConnection().DataSource!;
            return Task.CompletedTask;
        });
        foreach (var path in new[] { file, $"{file}-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            if (copy.GetBuffer().AsSpan(0, (int)copy.Length).IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
