using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Sources;

[Authorize(nameof(Right.EditContent))]
public sealed class NewSourceModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty]
    public SourceInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => AddAsync(stop), stop);

    private async Task<IActionResult> AddAsync(CancellationToken stop)
    {
        // Greater than any key that is there: a key's number never exceeds the id of its source.
        var source = new SourceReference($"added-{await db.Sources.MaxAsync(other => (int?)other.Id, stop) + 1 ?? 1}", "", "", null, null);
        if (!Input.Fills(source, ModelState, text))
        {
            return this.InvalidPage();
        }

        var alike = await db.Sources.Where(other => other.Title == source.Title && other.Publisher == source.Publisher).ToListAsync(stop);
        if (alike.Find(other => other.Description == source.Description) is { } there)
        {
            return Saved(there.Id);
        }

        db.Sources.Add(source);
        await db.SaveChangesAsync(stop);
        db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.SourceAdded, Subjects.Source(source.Id), clock.GetUtcNow().UtcDateTime, after: source.Description));
        await db.SaveChangesAsync(stop);

        return Saved(source.Id);
    }

    /// <summary>Sent twice, it is there once.</summary>
    private LocalRedirectResult Saved(int id)
    {
        this.Flash(text["Saved. Articles can cite it now."]);

        return LocalRedirect(Links.Thing(Links.Sources, id));
    }
}
