using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Links;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Search;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Articles;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Admin.Searches;
using MigrantWindow.Web.Pages.Admin.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Today;

/// <summary>What needs a member of staff today: what others wait for first, what can wait last.</summary>
public sealed class Tasks(PortalDbContext db, Proposing things, TimeProvider clock, IStringLocalizer<Texts> text)
{
    public const int LinesMax = 7;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>At most seven lines; only those about something.</returns>
    public async Task<IReadOnlyList<TaskLine>> OfAsync(StaffMember staff, CancellationToken stop)
    {
        List<TaskLine> lines =
        [
            new(await CountAsync(staff, Right.ApproveContent, ArticleFilter.ForMyApproval, stop), text["Texts that wait for your approval"], Links.Articles(state: ArticleFilter.ForMyApproval)),
            new(await ClosedAsync(staff, stop), text["Offices that readers found closed"], Links.Filtered(Links.Repairs, ("reason", nameof(FeedbackReason.WasClosed)))),
            new(await db.RepairTasks.Within(staff, Right.Repair).Open().CountAsync(stop), text["Errors reported by readers"], Links.Repairs),
            new(await things.WaitingForAsync(staff, stop), text["Proposals that wait for you"], Links.Proposals),
            new(await CountAsync(staff, Right.ApproveContent, ArticleFilter.Urgent, stop), text["Texts that one person published alone"], Links.Articles(state: ArticleFilter.Urgent)),
            new(await CountAsync(staff, Right.EditContent, ArticleFilter.Returned, stop), text["Texts returned for changes"], Links.Articles(state: ArticleFilter.Returned)),
            new(await SessionsAsync(staff, SessionKind.Asked, stop), text["Trainings with requests to decide"], Links.Filtered(Links.TrainingSessions, ("state", nameof(SessionKind.Asked)))),
            new(await SessionsAsync(staff, SessionKind.Unrecorded, stop), text["Trainings without attendance"], Links.Filtered(Links.TrainingSessions, ("state", nameof(SessionKind.Unrecorded)))),
            await OverdueAsync(staff, stop),
            new(await CountAsync(staff, Right.EditContent, ArticleFilter.Outdated, stop), text["Articles with outdated translations"], Links.Articles(state: ArticleFilter.Outdated)),
            new(staff.May(Right.EditContent) ? await FailedSearchesAsync(stop) : 0, text["Searches that found nothing"], Links.FailedSearches),
            new(staff.May(Right.EditContent) ? await db.CheckedLinks.CountAsync(link => link.State == LinkState.Broken, stop) : 0, text["Broken links"], Links.CheckedLinks),
        ];
        return [.. lines.Where(line => line.Count > 0).Take(LinesMax)];
    }

    private Task<int> FailedSearchesAsync(CancellationToken stop) =>
        ListFailedSearchesModel.Since(db.FailedSearches, clock).GroupBy(search => new { search.Language, search.Words })
            .Where(group => group.Sum(search => search.Times) >= FailedSearch.LeastTimes).CountAsync(stop);

    private Task<int> SessionsAsync(StaffMember staff, SessionKind kind, CancellationToken stop) => staff.May(Right.RunTrainings)
        ? SessionFilter.InState(db.TrainingSessions.Within(staff, Right.RunTrainings), kind, Now).CountAsync(stop)
        : Task.FromResult(0);

    /// <summary>Found closed by several in the last days, as long as such a report is open.</summary>
    private Task<int> ClosedAsync(StaffMember staff, CancellationToken stop)
    {
        var repairs = db.RepairTasks.Within(staff, Right.Repair).Open();
        var since = ClosureAlert.Since(OfficeTime.ElSalvador.Today(Now));
        return db.Offices.Within(staff, Right.RunOffices).CountAsync(
            office => db.ClosureAlerts.Any(alert => alert.OfficeId == office.Id && alert.RaisedDate >= since)
                && repairs.Any(task => task.OfficeId == office.Id && task.Reason == FeedbackReason.WasClosed),
            stop);
    }

    private Task<int> CountAsync(StaffMember staff, Right right, ArticleFilter filter, CancellationToken stop) => staff.May(right)
        ? db.Articles.IgnoreQueryFilters([QueryFilters.Published]).Within(staff, right, db).InState(filter, db, Now, staff).CountAsync(stop)
        : Task.FromResult(0);

    /// <summary>All that is to be confirmed again, and the first list in which some of it stands.</summary>
    private async Task<TaskLine> OverdueAsync(StaffMember staff, CancellationToken stop)
    {
        var now = Now;
        var may = staff.May(Right.ConfirmFacts);
        var articles = await db.Articles.Within(staff, Right.ConfirmFacts, db).CountAsync(thing => thing.ConfirmedOn != null && thing.ConfirmedOn.Value.AddMonths(thing.ReviewMonths) <= now, stop);
        var services = await db.Services.Within(staff, Right.ConfirmFacts, db).CountAsync(thing => thing.ConfirmedOn != null && thing.ConfirmedOn.Value.AddMonths(thing.ReviewMonths) <= now, stop);
        var facts = await db.Facts.CountAsync(thing => may && thing.ConfirmedOn != null && thing.ConfirmedOn.Value.AddMonths(thing.ReviewMonths) <= now, stop);
        var (state, mayList) = (("state", (string?)nameof(FreshnessState.Overdue)), staff.May(Right.EditContent));
        return new TaskLine(
            articles + (mayList ? services + facts : 0), text["Articles, services and facts to be confirmed again"],
            articles > 0 ? Links.Articles(state: ArticleFilter.Overdue) : services > 0 ? Links.Filtered(Links.Services, state) : Links.Filtered(Links.Facts, state));
    }
}

/// <param name="Count">How many there are.</param>
/// <param name="Href">Where they are listed.</param>
public sealed record TaskLine(int Count, string Words, string Href);
