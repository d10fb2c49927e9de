using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Search;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Searches;

[Authorize(nameof(Right.EditContent))]
public sealed class ListFailedSearchesModel(PortalDbContext db, TimeProvider clock) : PageModel
{
    public const int DaysShown = 30;

    /// <summary>The most frequent ones; whoever has answered these is content.</summary>
    public const int LinesMax = 100;

    public IReadOnlyList<SearchLine> Searches { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) =>
        Searches = await Most(Since(db.FailedSearches, clock), LinesMax).ToListAsync(stop);

    /// <summary>The most frequent words.</summary>
    public static IQueryable<SearchLine> Most(IQueryable<FailedSearch> searches, int count) => searches.GroupBy(search => new { search.Language, search.Words })
        .Where(group => group.Sum(search => search.Times) >= FailedSearch.LeastTimes)
        .OrderByDescending(group => group.Sum(search => search.Times)).ThenBy(group => group.Key.Words).Take(count)
        .Select(group => new SearchLine(group.Key.Words, group.Key.Language, group.Sum(search => search.Times), group.Max(search => search.Day)));

    /// <summary>Those that staff look at.</summary>
    public static IQueryable<FailedSearch> Since(IQueryable<FailedSearch> searches, TimeProvider clock)
    {
        var since = OfficeTime.ElSalvador.Today(clock.GetUtcNow().UtcDateTime).AddDays(-DaysShown);
        return searches.Where(search => search.Day >= since);
    }

    public sealed record SearchLine(string Words, string Language, int Times, DateOnly Last);
}
