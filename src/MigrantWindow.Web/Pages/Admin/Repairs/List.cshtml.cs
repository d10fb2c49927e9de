using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Feedback;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Repairs;

/// <summary>What readers reported of the pages of the viewer's offices, the newest first.</summary>
[Authorize(nameof(Right.Repair))]
public sealed class ListRepairsModel(PortalDbContext db, IStringLocalizer<Texts> text) : PageModel
{
    public const int PageSize = 25;

    /// <summary>Pages whose reports the page adds up.</summary>
    public const int CountsMax = 20;

    /// <summary>The id of the last task of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public RepairFilter Filter { get; set; } = new();

    public IReadOnlyList<RepairLine> Tasks { get; private set; } = [];

    /// <summary>The pages and reasons with the most reports, of all times.</summary>
    public IReadOnlyList<ReasonCount> Counts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>Where the list goes on; nothing on its last page.</summary>
    public string? Next { get; private set; }

    public IEnumerable<SelectListItem> States => Enum.GetValues<RepairState>().Select(state => new SelectListItem(text.State(state), $"{state}"));
    public IEnumerable<SelectListItem> Reasons => Enum.GetValues<FeedbackReason>().Select(reason => new SelectListItem(text.Reason(reason), $"{reason}"));

    public async Task OnGetAsync(CancellationToken stop)
    {
        var staff = User.Staff();
        var (all, below) = (db.RepairTasks.Within(staff, Right.Repair), Before ?? int.MaxValue);
        var found = await Filter.Of(all).Where(task => task.Id < below).OrderByDescending(task => task.Id).Take(PageSize + 1)
            .Select(task => new RepairLine(task.Id, task.Title, task.Office!.Name, task.Reason, task.State, task.Reports, task.OpenedDate, task.IsConfidential)).ToListAsync(stop);
        Tasks = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Filter.Link(Tasks[^1].Id) : null;
        Counts = await all.GroupBy(task => new { task.Page, task.Reason })
            .OrderByDescending(group => group.Sum(task => task.Reports)).Take(CountsMax)
            .Select(group => new ReasonCount(group.Max(task => task.Title)!, group.Key.Reason, group.Sum(task => task.Reports))).ToListAsync(stop);
        Offices = [.. (await db.Offices.Within(staff, Right.Repair).OrderBy(office => office.Order).ThenBy(office => office.Id).Select(office => new { office.Id, office.Name }).ToListAsync(stop))
            .Select(office => new SelectListItem(office.Name.In(CultureInfo.CurrentUICulture.Name), office.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <param name="Office">Nothing: a page of the portal itself.</param>
    public sealed record RepairLine(int Id, string Title, LocalizedText? Office, FeedbackReason Reason, RepairState State, int Reports, DateOnly Opened, bool IsConfidential);

    public sealed record ReasonCount(string Title, FeedbackReason Reason, int Reports);
}
