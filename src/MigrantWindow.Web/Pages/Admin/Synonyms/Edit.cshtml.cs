using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Search;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Synonyms;

[Authorize(nameof(Right.EditContent))]
public sealed class EditSynonymModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public SynonymInput Input { get; set; } = new();

    /// <summary>The version that the form began with.</summary>
    [BindProperty]
    public Guid Version { get; set; }

    /// <summary>What somebody else made of it meanwhile.</summary>
    public SynonymInput? Changed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } synonym)
        {
            return NotFound();
        }

        (Input, Version) = (SynonymInput.Of(synonym), synonym.Version);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => ChangeAsync(stop), stop);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken stop) => db.InTurnAsync(() => RemoveAsync(stop), stop);

    private async Task<IActionResult> ChangeAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } synonym)
        {
            return NotFound();
        }

        var before = Describe(synonym);
        if (!ModelState.IsValid || !TryChange(synonym))
        {
            return this.InvalidPage();
        }

        db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.SynonymChanged, Subjects.Synonym(Id), clock.GetUtcNow().UtcDateTime, before, Describe(synonym)));
        await db.SaveChangesAsync(stop);
        this.Flash(text["Saved. Readers see it now."]);

        return LocalRedirect(Links.Synonyms);
    }

    private bool TryChange(Synonym synonym)
    {
        if (Version != synonym.Version)
        {
            (Changed, Version) = (SynonymInput.Of(synonym), synonym.Version);
            ModelState.Remove(nameof(Version));
            ModelState.AddModelError("", text["Somebody else changed it meanwhile. What you wrote is still below: compare, and save again."]);
            return false;
        }

        try
        {
            synonym.Change(Input.Sayings!, Input.Meaning!);
            return true;
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError("Input.Sayings", text.Of(refusal));
            return false;
        }
    }

    private async Task<IActionResult> RemoveAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is { } synonym)
        {
            db.Remove(synonym);
            db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.SynonymRemoved, Subjects.Synonym(Id), clock.GetUtcNow().UtcDateTime, Describe(synonym)));
            await db.SaveChangesAsync(stop);
        }

        this.Flash(text["Removed."]);

        return LocalRedirect(Links.Synonyms);
    }

    private static string Describe(Synonym synonym) => $"{synonym.Sayings} = {synonym.Meaning}";

    private Task<Synonym?> FindAsync(CancellationToken stop) => db.Synonyms.SingleOrDefaultAsync(synonym => synonym.Id == Id, stop);
}
