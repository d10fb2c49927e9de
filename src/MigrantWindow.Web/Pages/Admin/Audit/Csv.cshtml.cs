using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.OpenData;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Audit;

/// <summary>The audit log as a file, newest first. That somebody took it is written into the log.</summary>
[Authorize(nameof(Right.ReadAudit))]
public sealed class AuditCsvModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    public const int RowsMax = 10_000;

    [BindProperty(SupportsGet = true)]
    public AuditFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var entries = Filter.Apply(db.AuditEntries.AsNoTracking(), ModelState, text);
        if (!ModelState.IsValid)
        {
            return LocalRedirect(Links.Audit + Filter.Query());
        }

        var last = await entries.MaxAsync(entry => (long?)entry.Number, stop) ?? 0;
        var count = await entries.CountAsync(entry => entry.Number <= last, stop);
        db.AuditEntries.Add(new AuditEntry(
            User.Staff(), AuditAction.AuditExported, Subjects.Audit, clock.GetUtcNow().UtcDateTime, after: $"{Math.Min(count, RowsMax)} entries {Filter.Query()}".TrimEnd()));
        await db.SaveChangesAsync(stop);
        await WriteAsync(entries.Where(entry => entry.Number <= last), count > RowsMax, stop);

        return new EmptyResult();
    }

    private async Task WriteAsync(IQueryable<AuditEntry> entries, bool isCut, CancellationToken stop)
    {
        Response.ContentType = SafeCsv.ContentType;
        Response.Headers.ContentDisposition = "attachment; filename=audit.csv";
        await using var csv = new SafeCsv(Response.Body);
        string[] head = [text["Number"], text["When"], text["When (UTC)"], text["Who"], text["What"], text["On what"], text["Before"], text["After"]];
        await csv.WriteAsync(head, stop);
        await foreach (var entry in entries.OrderByDescending(entry => entry.Number).Take(RowsMax).AsAsyncEnumerable().WithCancellation(stop))
        {
            await csv.WriteAsync(
                [
                    entry.Number.ToString(CultureInfo.InvariantCulture), PageAddress.Moment(entry.On), entry.On.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    entry.ActorName, text[$"audit:{entry.Action}"], entry.Subject, entry.Before, entry.After,
                ], stop);
        }

        if (isCut)
        {
            string[] note = [text["Here are only the newest {0} entries. Ask for an earlier date to get older ones.", RowsMax]];
            await csv.WriteAsync([.. note, .. Enumerable.Repeat("", head.Length - 1)], stop);
        }
    }
}
