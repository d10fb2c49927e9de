using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Pages.Admin.Audit;

[Authorize(nameof(Right.ReadAudit))]
public sealed class ListAuditModel(PortalDbContext db) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<EntryView> Entries { get; private set; } = [];

    /// <summary>The number that the next page goes on below; nothing on the last page.</summary>
    public long? Older { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var below = Before ?? long.MaxValue;
        Entries = await db.AuditEntries.Where(entry => entry.Number < below).OrderByDescending(entry => entry.Number).Take(PageSize)
            .Select(entry => new EntryView(entry.Number, entry.On, entry.ActorName, entry.Action, entry.Subject, entry.Before, entry.After))
            .ToListAsync(stop);
        Older = Entries is [.., { Number: > 1 } last] && Entries.Count == PageSize ? last.Number : null;
    }

    public sealed record EntryView(long Number, DateTime On, string? Who, AuditAction Action, string Subject, string? Before, string? After);
}
