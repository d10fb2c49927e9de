using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Repairs;

/// <summary>A page about one task that the viewer may see. Of every other it says: not found.</summary>
public abstract class RepairPage(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public TaskView Task { get; private set; } = null!;

    protected PortalDbContext Db => db;
    protected IStringLocalizer<Texts> T => text;
    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    private IQueryable<RepairTask> InReach => db.RepairTasks.Within(User.Staff(), Right.Repair).Where(task => task.Id == Id);

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(StatusCodes.Status200OK, stop);

    protected virtual Task LoadAsync(CancellationToken stop) => System.Threading.Tasks.Task.CompletedTask;

    protected async Task<IActionResult> ShowAsync(int status, CancellationToken stop)
    {
        var found = await InReach.Select(task => new TaskView(
            task.Title, task.Path, task.Office!.Name, task.Reason, task.State, task.Reports, task.OpenedDate, task.EndedOn, task.DaysToFix, task.Note, task.IsConfidential)).SingleOrDefaultAsync(stop);
        if (found is null)
        {
            return NotFound();
        }

        Task = found;
        await LoadAsync(stop);
        return new PageResult { StatusCode = status };
    }

    /// <summary>Does one act after the other, and tells the log of it. What the task refuses is said on the page.</summary>
    protected async Task<IActionResult> ActAsync(AuditAction action, Action<RepairTask> act, string done, CancellationToken stop)
    {
        try
        {
            return await db.InTurnAsync<IActionResult>(async () =>
            {
                if (await InReach.SingleOrDefaultAsync(stop) is not { } task)
                {
                    return NotFound();
                }

                var before = task.State;
                act(task);
                db.Add(new AuditEntry(User.Staff(), action, Subjects.Repair(Id), Now, $"{before}", $"{task.State}"));
                await db.SaveChangesAsync(stop);
                this.Flash(done);
                return LocalRedirect(Links.Repair(Id));
            }, stop);
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError("", text.Of(refusal));
            return await ShowAsync(StatusCodes.Status400BadRequest, stop);
        }
    }

    /// <param name="Office">Nothing: a page of the portal itself.</param>
    public sealed record TaskView(
        string Title, string Path, LocalizedText? Office, FeedbackReason Reason, RepairState State, int Reports, DateOnly Opened, DateTime? EndedOn, int? Days, string? Note, bool IsConfidential)
    {
        public bool IsOpen => State is RepairState.New or RepairState.InWork;
    }
}
