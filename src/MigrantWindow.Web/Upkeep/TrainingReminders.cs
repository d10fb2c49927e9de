using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Upkeep;

/// <summary>Tells everybody who has a seat, three days before the session, once.</summary>
public sealed class TrainingReminders(PortalDbContext db, SessionDesk desk) : IHourlyTask
{
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var (now, until) = (desk.Now, desk.Now + TrainingSession.RemindedBefore);
        var due = await db.TrainingSessions.Where(session => session.RemindedOn == null && session.CancelledOn == null && session.StartsOn > now && session.StartsOn <= until)
            .Select(session => session.Id).ToListAsync(stop);
        var reminded = 0;
        foreach (var id in due)
        {
            reminded += await desk.InTurnAsync(() => RemindAsync(id, stop), stop);
        }

        return reminded;
    }

    /// <summary>Another node may have done it meanwhile.</summary>
    private async Task<int> RemindAsync(int id, CancellationToken stop)
    {
        if (await desk.FindAsync(db.TrainingSessions.Where(session => session.Id == id), stop) is not { } session || !session.IsReminderDueAt(desk.Now))
        {
            return 0;
        }

        session.Reminded(desk.Now);
        var seated = session.Registrations.Where(registration => registration.State == RegistrationState.Confirmed).ToList();
        await desk.SaveAsync(session, [.. SessionDesk.Each(TrainingNews.Reminder, seated)], stop);

        return seated.Count;
    }
}
