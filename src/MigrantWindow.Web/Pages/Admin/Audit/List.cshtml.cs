using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Audit;

[Authorize(nameof(Right.ReadAudit))]
public sealed class ListAuditModel(PortalDbContext db, IStringLocalizer<Texts> text) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public AuditFilter Filter { get; set; } = new();

    public IReadOnlyList<EntryView> Entries { get; private set; } = [];

    /// <summary>Where the list goes on; nothing on the last page.</summary>
    public string? Older { get; private set; }

    public IEnumerable<SelectListItem> Actions => Enum.GetValues<AuditAction>()
        .Select(action => new SelectListItem(text[$"audit:{action}"], $"{action}")).OrderBy(action => action.Text, StringComparer.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var below = Before ?? long.MaxValue;
        var found = await Filter.Apply(db.AuditEntries, ModelState, text).Where(entry => entry.Number < below).OrderByDescending(entry => entry.Number).Take(PageSize + 1)
            .Select(entry => new EntryView(entry.Number, entry.On, entry.ActorName, entry.Action, entry.Subject, entry.Before, entry.After))
            .ToListAsync(stop);
        Entries = [.. found.Take(PageSize)];
        Older = found.Count > PageSize ? Links.Audit + Filter.Query(Entries[^1].Number) : null;

        return new PageResult { StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    public sealed record EntryView(long Number, DateTime On, string? Who, AuditAction Action, string Subject, string? Before, string? After);
}
