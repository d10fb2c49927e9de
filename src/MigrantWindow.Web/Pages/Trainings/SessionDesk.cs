using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Registrations;

namespace MigrantWindow.Web.Pages.Trainings;

/// <summary>Where sessions change hands: one act after the other, and whoever is concerned gets a mail in the same transaction.</summary>
public sealed class SessionDesk(PortalDbContext db, TrainingMails mails, MailFolder folder, RegistrationKeys keys, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<T> InTurnAsync<T>(Func<Task<T>> act, CancellationToken stop) => db.InTurnAsync(act, stop);

    /// <summary>A session with everything that its rules look at; nothing where the query finds none.</summary>
    public Task<TrainingSession?> FindAsync(IQueryable<TrainingSession> sessions, CancellationToken stop) => sessions
        .Include(session => session.Course).Include(session => session.Office).Include(session => session.Days).Include(session => session.Totals)
        .Include(session => session.Registrations).ThenInclude(registration => registration.Participants)
        .AsSplitQuery().SingleOrDefaultAsync(stop);

    /// <summary>A session with what a sign-up looks at: two hundred people may sign up at once, and each waits for all before them.</summary>
    public Task<TrainingSession> FindForSignUpAsync(int id, Guid submission, CancellationToken stop) => db.TrainingSessions
        .Include(session => session.Registrations.Where(other => other.State == RegistrationState.Waitlisted || other.Submission == submission))
        .SingleAsync(session => session.Id == id, stop);

    /// <summary>Saves what was done and tells of it.</summary>
    public async Task SaveAsync(TrainingSession session, IReadOnlyCollection<(TrainingNews News, Registration Registration)> news, CancellationToken stop)
    {
        foreach (var registration in session.Registrations.Where(registration => registration.Id == 0))
        {
            keys.Open(registration);
        }

        await db.SaveChangesAsync(stop);
        if (news.Count == 0)
        {
            return;
        }

        var view = await ViewAsync(session.Id, stop);
        foreach (var (what, registration) in news)
        {
            mails.Tell(what, view, registration, registration.State == RegistrationState.Waitlisted ? session.PlaceOf(registration) : null);
        }

        await db.SaveChangesAsync(stop);
    }

    /// <summary>Somebody is to be forgotten: seats that are still to come become free, and the mails about it go too.</summary>
    public async Task EraseAsync(TrainingSession session, Registration registration, AuditEntry entry, CancellationToken stop)
    {
        IReadOnlyList<Registration> moved = registration.IsOpen && session.CancelledOn is null && Now < session.StartsOn ? session.Cancel(registration, Now) : [];
        registration.Erase();
        db.Add(entry);
        await DeleteMailsAsync([registration.Id], stop);
        await SaveAsync(session, [.. Each(TrainingNews.MovedUp, moved)], stop);
    }

    public async Task DeleteMailsAsync(IReadOnlyCollection<int> registrationIds, CancellationToken stop)
    {
        var about = db.OutgoingMails.Where(mail => mail.AboutRegistrationId != null && registrationIds.Contains(mail.AboutRegistrationId.Value));
        folder.Delete(await about.Select(mail => mail.Id).ToListAsync(stop));
        await about.ExecuteDeleteAsync(stop);
    }

    /// <summary>After an erasure is committed: the files of the database hold nothing of it either.</summary>
    public Task ForgetDeletedAsync(CancellationToken stop) => DatabaseSetup.ForgetDeletedAsync(db, stop);

    public static IEnumerable<(TrainingNews News, Registration Registration)> Each(TrainingNews news, IEnumerable<Registration> registrations) =>
        registrations.Select(registration => (news, registration));

    private Task<SessionView> ViewAsync(int id, CancellationToken stop) => SessionView.Of(db.TrainingSessions.Where(session => session.Id == id), db).SingleAsync(stop);
}
