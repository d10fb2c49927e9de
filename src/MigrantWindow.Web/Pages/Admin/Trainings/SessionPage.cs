using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Trainings;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>A page about one session that the viewer runs. Of every other it says: not found.</summary>
public abstract class SessionPage(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public SessionView Session { get; private set; } = null!;

    public string CourseTitle => Session.In(CultureInfo.CurrentUICulture.Name).Title;

    public DateTime Now => desk.Now;

    /// <summary>Whether it can still be changed: it is neither cancelled nor has it begun.</summary>
    public bool IsAhead => Session.CancelledOn is null && Now < Session.StartsOn;

    protected PortalDbContext Db => db;
    protected SessionDesk Desk => desk;
    protected IStringLocalizer<Texts> T => text;

    protected IQueryable<TrainingSession> InReach => db.TrainingSessions.Within(User.Staff(), Right.RunTrainings).Where(session => session.Id == Id);

    public virtual Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(StatusCodes.Status200OK, stop);

    /// <summary>What the page shows besides the session.</summary>
    /// <returns>False: what the address names is not there.</returns>
    protected virtual Task<bool> LoadAsync(CancellationToken stop) => Task.FromResult(true);

    protected async Task<IActionResult> ShowAsync(int status, CancellationToken stop)
    {
        if (await SessionView.Of(InReach, db).SingleOrDefaultAsync(stop) is not { } session)
        {
            return NotFound();
        }

        Session = session;
        return await LoadAsync(stop) ? new PageResult { StatusCode = status } : NotFound();
    }

    protected Task<IActionResult> RefuseAsync(CancellationToken stop) => ShowAsync(StatusCodes.Status400BadRequest, stop);

    protected Task<IActionResult> RefuseAsync(string field, string words, CancellationToken stop)
    {
        ModelState.AddModelError(field, words);
        return RefuseAsync(stop);
    }

    /// <summary>Does one act after the other. What the session refuses is said on the page.</summary>
    protected async Task<IActionResult> ActAsync(Func<TrainingSession, Task<IActionResult>> act, CancellationToken stop)
    {
        try
        {
            return await desk.InTurnAsync<IActionResult>(async () => await desk.FindAsync(InReach, stop) is { } session ? await act(session) : NotFound(), stop);
        }
        catch (DomainException refusal)
        {
            return await RefuseAsync("", text.Of(refusal), stop);
        }
    }

    /// <summary>Saves an act with its mails. What the log says of it names nobody.</summary>
    protected Task SaveAsync(
        TrainingSession session, AuditEntry entry, IEnumerable<(TrainingNews News, Registration Registration)> news, CancellationToken stop)
    {
        db.AuditEntries.Add(entry);
        return desk.SaveAsync(session, [.. news], stop);
    }

    protected AuditEntry Entry(AuditAction action, string? before, string? after) => new(User.Staff(), action, Subjects.Session(Id), Now, before, after);

    protected AuditEntry Entry(AuditAction action, Registration registration, string? before, string? after) =>
        new(User.Staff(), action, Subjects.Registration(Id, registration.Number), Now, before, after);
}
