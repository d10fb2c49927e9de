using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Changes;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Statistics;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Trainings;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Upkeep;

/// <summary>Forgets what is kept no longer: <c>docs/retention.md</c> lists how long everything is. What it missed while the portal was down it makes up for.</summary>
public sealed class Retention(PortalDbContext db, SessionDesk desk, MailFolder folder, ILogger<Retention> log) : IHourlyTask
{
    /// <summary>Mails hold addresses; a mail that no server took for so long is of no use to anybody.</summary>
    public static readonly TimeSpan MailsKept = TimeSpan.FromDays(30);

    /// <summary>Used and expired links and ended sessions of staff.</summary>
    public static readonly TimeSpan LinksKept = TimeSpan.FromDays(30);

    /// <summary>Counts of what was searched in vain: a year can be compared with the one before.</summary>
    public static readonly TimeSpan SearchesKept = TimeSpan.FromDays(400);

    /// <summary>What readers wrote, after the task of it ended; the counts stay.</summary>
    public const int FeedbackMonths = 12;

    /// <summary>Nobody looks into it any more, whether or not it ended.</summary>
    public const int FeedbackMonthsAtMost = 24;

    public async Task<int> RunAsync(CancellationToken stop)
    {
        var erased = 0;
        var until = desk.Now - TrainingSession.PersonalDataKept;
        var due = await db.TrainingSessions.Where(session => session.ErasedOn == null && (session.CancelledOn ?? session.EndsOn) <= until).Select(session => session.Id).ToListAsync(stop);
        foreach (var id in due)
        {
            erased += await TryEraseAsync(id, stop);
        }

        await DeleteCountsAsync(stop);
        var deleted = erased + await DeleteMailsAsync(stop) + await DeleteLinksAsync(stop) + await ForgetReadersAsync(stop);
        if (deleted > 0)
        {
            await DatabaseSetup.ForgetDeletedAsync(db, stop);
            log.LogInformation("Forgot {Rows} rows that are kept no longer", deleted);
        }

        return deleted;
    }

    /// <summary>One session that cannot be read keeps no other from being erased.</summary>
    private async Task<int> TryEraseAsync(int id, CancellationToken stop)
    {
        try
        {
            return await desk.InTurnAsync(() => EraseAsync(id, stop), stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError("What is known of session {Session} should be erased and is not: {Error}", id, fault.GetType().Name);
            return 0;
        }
    }

    /// <summary>Certificates stay, with initials; so do the totals.</summary>
    private async Task<int> EraseAsync(int id, CancellationToken stop)
    {
        if (await desk.FindAsync(db.TrainingSessions.Where(session => session.Id == id), stop) is not { } session || !session.IsErasureDueAt(desk.Now))
        {
            return 0;
        }

        await db.Certificates.Include(certificate => certificate.Participant).Where(certificate => certificate.SessionId == id).LoadAsync(stop);
        var people = session.Registrations.Count;
        await desk.DeleteMailsAsync([.. session.Registrations.Select(registration => registration.Id)], stop);
        session.Erase(desk.Now);
        db.Add(new AuditEntry(null, AuditAction.ParticipantDataErased, Subjects.Session(id), desk.Now, before: $"{people} registrations"));
        await desk.SaveAsync(session, [], stop);

        return people;
    }

    private async Task<int> DeleteMailsAsync(CancellationToken stop)
    {
        var until = desk.Now - MailsKept;
        return folder.DeleteOlderThan(until) + await db.OutgoingMails.Where(mail => mail.CreatedOn < until).ExecuteDeleteAsync(stop);
    }

    /// <summary>They tell of nobody: no need to wipe the files of the database for them.</summary>
    private async Task DeleteCountsAsync(CancellationToken stop)
    {
        var (day, changed) = (DateOnly.FromDateTime(desk.Now - SearchesKept), desk.Now - ContentChange.Kept);
        await db.FailedSearches.Where(search => search.Day < day).ExecuteDeleteAsync(stop);
        await db.ContentChanges.Where(change => change.ChangedOn < changed).ExecuteDeleteAsync(stop);
    }

    private async Task<int> ForgetReadersAsync(CancellationToken stop)
    {
        var today = OfficeTime.ElSalvador.Today(desk.Now);
        var (ended, given, counted) = (desk.Now.AddMonths(-FeedbackMonths), today.AddMonths(-FeedbackMonthsAtMost), today.AddMonths(-DailyViews.MonthsKept));
        return await db.Feedback.Where(feedback => feedback.Text != null && (feedback.GivenDate < given || db.RepairTasks.Any(task => task.Id == feedback.TaskId && task.EndedOn < ended)))
                .ExecuteUpdateAsync(set => set.SetProperty(feedback => feedback.Text, (string?)null), stop)
            + await db.DailyViews.Where(day => day.Day < counted).ExecuteDeleteAsync(stop)
            + await db.CountedPages.Where(page => !page.Days.Any()).ExecuteDeleteAsync(stop);
    }

    private async Task<int> DeleteLinksAsync(CancellationToken stop)
    {
        var (now, until) = (desk.Now, desk.Now - LinksKept);
        return await db.StaffLinks.Where(link => link.ExpiresOn < until).ExecuteDeleteAsync(stop)
            + await db.StaffSessions.Where(session => session.LastSeenOn < until).ExecuteDeleteAsync(stop)
            + await db.PasskeyChallenges.Where(challenge => challenge.ExpiresOn < now).ExecuteDeleteAsync(stop)
            + await db.KeptForms.Where(kept => kept.SentOn < now - KeptForm.Lifetime).ExecuteDeleteAsync(stop)
            + await db.PreviewLinks.Where(link => link.ExpiresOn < until).ExecuteDeleteAsync(stop);
    }
}
