using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Facts;

[Authorize(nameof(Right.EditContent))]
public sealed class FactRemovalModel(PortalDbContext db, FactUses uses, Proposing proposing, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public string Name { get; private set; } = "";
    public string Display { get; private set; } = "";
    public bool IsInStrip { get; private set; }
    public IReadOnlyList<FactUse> Uses { get; private set; } = [];

    public bool MayGo => !IsInStrip && Uses.Count == 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) is null ? NotFound() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => RemoveAsync(stop), stop);

    private async Task<IActionResult> RemoveAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } fact)
        {
            return NotFound();
        }

        if (!MayGo)
        {
            ModelState.AddModelError("", text["It is still shown. Take it out of these first."]);
            return this.InvalidPage();
        }

        await proposing.DismissAllAsync(ProposalSubject.Fact, Id, User.Staff(), stop);
        db.Remove(fact);
        db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.FactRemoved, Subjects.Of(ProposalSubject.Fact, Id), clock.GetUtcNow().UtcDateTime, $"{fact.Key}: {fact.Description}"));
        await db.SaveChangesAsync(stop);
        this.Flash(text["{0} is removed.", Name]);

        return LocalRedirect(Links.Facts);
    }

    private async Task<Fact?> FindAsync(CancellationToken stop)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        if (await db.Facts.Include(fact => fact.Citations).Include(fact => fact.Confirmations).SingleOrDefaultAsync(fact => fact.Id == Id, stop) is not { } fact)
        {
            return null;
        }

        (Name, Display, IsInStrip) = (fact.IsHidden ? fact.Key : fact.Label.In(language), fact.Display, fact.EmergencyOrder is not null);
        Uses = await uses.OfAsync(Id, fact.Key, fact.Kind, language, stop);

        return fact;
    }
}
