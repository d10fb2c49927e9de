using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Pages.Feedback;

/// <summary>Takes what readers say, opens a task of it or counts it to one, and tells administrators whose office readers find closed.</summary>
public sealed class FeedbackDesk(PortalDbContext db, StaffMails mails, TimeProvider clock)
{
    /// <summary>The same form a second time changes nothing.</summary>
    public Task<bool> TakeAsync(Guid submission, FoundPage page, string language, FeedbackReason? reason, string? text, CancellationToken stop) =>
        db.InTurnAsync(() => TakeOnceAsync(submission, page, language, reason, text, stop), stop);

    private async Task<bool> TakeOnceAsync(Guid submission, FoundPage page, string language, FeedbackReason? reason, string? text, CancellationToken stop)
    {
        if (await db.Feedback.AnyAsync(other => other.Submission == submission, stop))
        {
            return false;
        }

        var slug = page.Key.Office;
        var office = slug is null ? null : await db.Offices.Where(o => o.Slug == slug).Select(o => (int?)o.Id).SingleAsync(stop);
        var given = new Domain.Repairs.Feedback(submission, page.Key, office, language, reason, text, OfficeTime.ElSalvador.Today(clock.GetUtcNow().UtcDateTime));
        if (given.Reason is null)
        {
            db.Add(given);
        }
        else if (await OpenTaskAsync(given, stop) is { } open)
        {
            open.Count(given);
        }
        else
        {
            db.Add(new RepairTask(given, page.Title, page.Path));
        }

        await db.SaveChangesAsync(stop);
        await TellIfClosedAsync(given, stop);

        return true;
    }

    private async Task<RepairTask?> OpenTaskAsync(Domain.Repairs.Feedback given, CancellationToken stop)
    {
        var (page, reason, confidential) = (given.Page, given.Reason, given.IsConfidential);
        return await db.RepairTasks.Open().Where(task => task.Page == page && task.Reason == reason && task.IsConfidential == confidential)
            .OrderBy(task => task.Id).FirstOrDefaultAsync(stop);
    }

    private async Task TellIfClosedAsync(Domain.Repairs.Feedback given, CancellationToken stop)
    {
        if (given is not { Reason: FeedbackReason.WasClosed, OfficeId: { } office })
        {
            return;
        }

        var since = ClosureAlert.Since(given.GivenDate);
        var reports = await db.Feedback.CountAsync(other => other.OfficeId == office && other.Reason == FeedbackReason.WasClosed && other.GivenDate >= since, stop);
        if (reports < ClosureAlert.Reports || await db.ClosureAlerts.AnyAsync(alert => alert.OfficeId == office && alert.RaisedDate >= since, stop))
        {
            return;
        }

        db.Add(new ClosureAlert(office, given.GivenDate));
        var name = await db.Offices.Where(o => o.Id == office).Select(o => o.Name).SingleAsync(stop);
        foreach (var person in await AdministratorsAsync(office, stop))
        {
            mails.OfficeFoundClosed(person, name, reports);
        }

        await db.SaveChangesAsync(stop);
    }

    /// <summary>Those of the office; where there are none, those of IOM.</summary>
    private async Task<IReadOnlyList<StaffUser>> AdministratorsAsync(int office, CancellationToken stop)
    {
        var all = db.Users.AsNoTracking().Active().Where(user => user.Roles.Any(role => role.Name == Roles.Administrator));
        var own = await all.Where(user => user.Offices.Any(o => o.Id == office)).ToListAsync(stop);
        return own.Count > 0 ? own : await all.AdministratorsOfIom().ToListAsync(stop);
    }
}
