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
public sealed class ChangeSourceModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public SourceInput Input { get; set; } = new();

    /// <summary>The source as the form was filled with it.</summary>
    [BindProperty]
    public string? Before { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } source)
        {
            return NotFound();
        }

        Input = new SourceInput { Title = source.Title, Publisher = source.Publisher, Url = source.Url, Published = source.Published?.Value };
        Before = source.Description;

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => ChangeAsync(stop), stop);

    private async Task<IActionResult> ChangeAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } source)
        {
            return NotFound();
        }

        var before = source.Description;
        if (!Input.Fills(source, ModelState, text))
        {
            return this.InvalidPage();
        }

        if (source.Description != before)
        {
            if (Before != before)
            {
                ModelState.AddModelError("", text["Somebody else changed this meanwhile, to: {0}. If yours is right, save it once more.", before]);
                ModelState.SetModelValue(nameof(Before), before, before);
                return this.InvalidPage();
            }

            db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.SourceChanged, Subjects.Source(Id), clock.GetUtcNow().UtcDateTime, before, source.Description));
            await db.SaveChangesAsync(stop);
        }

        this.Flash(text["Saved. Readers see it now, on every page."]);

        return LocalRedirect(Links.Thing(Links.Sources, Id));
    }

    private async Task<SourceReference?> FindAsync(CancellationToken stop)
    {
        var source = await db.Sources.SingleOrDefaultAsync(source => source.Id == Id, stop);
        Name = source?.Title ?? "";

        return source;
    }
}
