using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.OpenData;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Statistics;

/// <summary>How often each page was opened in each language on each day, small numbers left out.</summary>
[Authorize(nameof(Right.SeeStatistics))]
public sealed class StatisticsCsvModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    /// <summary>As many as a spreadsheet takes.</summary>
    public const int RowsMax = 1_000_000;

    [BindProperty(SupportsGet = true)]
    public StatisticsFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var from = Filter.From(OfficeTime.ElSalvador.Today(clock.GetUtcNow().UtcDateTime));
        var rows = Filter.Of(db.CountedPages.Within(User.Staff(), Right.SeeStatistics))
            .SelectMany(page => page.Days, (page, day) => new { page.Title, page.Path, page.Language, day.Day, day.Views })
            .Where(row => row.Day >= from).OrderBy(row => row.Day).ThenBy(row => row.Path).Take(RowsMax);
        Response.ContentType = SafeCsv.ContentType;
        Response.Headers.ContentDisposition = "attachment; filename=statistics.csv";
        await using var csv = new SafeCsv(Response.Body);
        await csv.WriteAsync([text["Date"], text["Page"], text["Address"], text["Language"], text["Views"]], stop);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            await csv.WriteAsync([row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Title, row.Path, row.Language, ViewNumber.Words(row.Views, CultureInfo.InvariantCulture)], stop);
        }

        return new EmptyResult();
    }
}
