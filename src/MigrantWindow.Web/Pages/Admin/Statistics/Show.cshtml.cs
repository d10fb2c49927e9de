using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Statistics;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Searches;
using MigrantWindow.Web.Pages.Feedback;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Statistics;

/// <summary>What is read, what readers say of it, and how fresh it is. Never who reads.</summary>
[Authorize(nameof(Right.SeeStatistics))]
public sealed class ShowStatisticsModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    /// <summary>Pages that a list names.</summary>
    public const int PagesMax = 20;

    /// <summary>Pages and reasons that are added up.</summary>
    public const int ReasonsMax = 1000;

    [BindProperty(SupportsGet = true)]
    public StatisticsFilter Filter { get; set; } = new();

    /// <summary>Views of each day, week or month, oldest first.</summary>
    public IReadOnlyList<(string Label, int Views)> Views { get; private set; } = [];
    public IReadOnlyList<PageViews> MostRead { get; private set; } = [];
    public IReadOnlyList<PageViews> LeastRead { get; private set; } = [];
    public int Helped { get; private set; }
    public IReadOnlyList<PageReports> Reports { get; private set; } = [];
    public IReadOnlyList<ListFailedSearchesModel.SearchLine> Searches { get; private set; } = [];
    public IReadOnlyList<OfficeFreshness> Offices { get; private set; } = [];

    public BarChart ViewsChart => new(
        "views-chart", text["Bars: how often pages were read. The table holds the same figures."],
        [.. Views.Select(view => new Bar(view.Label, ViewNumber.Drawn(view.Views), ViewNumber.Words(view.Views, CultureInfo.CurrentCulture)))], 62, 26);

    public IReadOnlyList<(FeedbackReason Reason, int Count)> ByReason =>
        [.. Reports.GroupBy(report => report.Reason).Select(group => (group.Key, Count: group.Sum(report => report.Count))).OrderByDescending(reason => reason.Count)];

    public BarChart ReasonsChart => new(
        "reasons-chart", text["Bars: reports by reason. The table holds the same figures."],
        [.. ByReason.Select(reason => new Bar(text.Reason(reason.Reason), reason.Count, reason.Count.ToString("N0", CultureInfo.CurrentCulture)))], 0, 26);

    public BarChart FreshnessChart => new(
        "freshness-chart", text["Bars: how much of each office is confirmed. The table holds the same figures."],
        [.. Offices.Select(office => new Bar(office.Name.In(CultureInfo.CurrentUICulture.Name), office.Confirmed * 100 / Math.Max(1, office.All), $"{office.Confirmed} / {office.All}"))], 0, 26);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var (staff, now) = (User.Staff(), clock.GetUtcNow().UtcDateTime);
        var today = OfficeTime.ElSalvador.Today(now);
        var from = Filter.From(today);
        var pages = Filter.Of(db.CountedPages.Within(staff, Right.SeeStatistics));
        await LoadPagesAsync(pages, from, stop);
        var days = await pages.SelectMany(page => page.Days).Where(day => day.Day >= from)
            .GroupBy(day => day.Day).Select(group => new { group.Key, Views = group.Sum(day => day.Views) }).ToDictionaryAsync(day => day.Key, day => day.Views, stop);
        Views = [.. StatisticsSpans.Of(from, today).Select(span => (span.Label, days.Where(day => day.Key >= span.From && day.Key <= span.Until).Sum(day => day.Value)))];
        await LoadFeedbackAsync(staff, from, stop);
        Searches = await ListFailedSearchesModel.Most(db.FailedSearches.Where(search => search.Day >= from), PagesMax).ToListAsync(stop);
        Offices = await OfficeFreshness.Of(db.Offices.Within(staff, Right.SeeStatistics), db, now).ToListAsync(stop);
    }

    private async Task LoadPagesAsync(IQueryable<CountedPage> pages, DateOnly from, CancellationToken stop)
    {
        var read = pages.Select(page => new { page.Title, page.Path, page.Language, Views = page.Days.Where(day => day.Day >= from).Sum(day => day.Views) });
        var found = await read.OrderByDescending(page => page.Views).ThenBy(page => page.Path).Take(PagesMax)
            .Concat(read.OrderBy(page => page.Views).ThenBy(page => page.Path).Take(PagesMax)).ToListAsync(stop);
        List<PageViews> all = [.. found.Distinct().Select(page => new PageViews(page.Title, page.Path, page.Language, page.Views))];
        MostRead = [.. all.Where(page => page.Views > 0).OrderByDescending(page => ViewNumber.Drawn(page.Views)).ThenBy(page => page.Path, StringComparer.Ordinal).Take(PagesMax)];
        LeastRead = [.. all.OrderBy(page => page.Views == 0 ? -1 : ViewNumber.Drawn(page.Views)).ThenBy(page => page.Path, StringComparer.Ordinal).Take(PagesMax)]; // among small numbers the order tells nothing
    }

    private async Task LoadFeedbackAsync(StaffMember staff, DateOnly from, CancellationToken stop)
    {
        var (tasks, offices, office, all) = (db.RepairTasks.Within(staff, Right.SeeStatistics), staff.OfficeIds, Filter.Office, staff.ReachOf(Right.SeeStatistics) == Reach.Everything);
        var found = await db.Feedback.Where(feedback => feedback.GivenDate >= from && (office == null || feedback.OfficeId == office))
            .Where(feedback => feedback.TaskId != null ? tasks.Any(task => task.Id == feedback.TaskId) : all || (feedback.OfficeId != null && offices.Contains(feedback.OfficeId.Value)))
            .GroupBy(feedback => new { feedback.Page, feedback.Reason })
            .Select(group => new { group.Key.Reason, Count = group.Count(), Title = tasks.Where(task => task.Page == group.Key.Page).Max(task => task.Title) })
            .OrderByDescending(group => group.Count).Take(ReasonsMax).ToListAsync(stop);
        Helped = found.Where(group => group.Reason is null).Sum(group => group.Count);
        Reports = [.. found.Where(group => group.Reason is not null).Select(group => new PageReports(group.Title ?? "", group.Reason!.Value, group.Count))];
    }

    public sealed record PageViews(string Title, string Path, string Language, int Views);

    public sealed record PageReports(string Title, FeedbackReason Reason, int Count);
}
