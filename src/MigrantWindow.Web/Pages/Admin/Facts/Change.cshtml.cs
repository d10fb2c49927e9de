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
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Facts;

[Authorize(nameof(Right.EditContent))]
public sealed class ChangeFactModel(PortalDbContext db, FactUses uses, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Name { get; private set; } = "";
    public bool IsHidden { get; private set; }
    public FactKind Kind { get; private set; }
    public string Key { get; private set; } = "";
    public string Institution { get; private set; } = "";
    public FreshnessView Freshness { get; private set; } = null!;
    public IReadOnlyList<FactUse> Uses { get; private set; } = [];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } fact)
        {
            return NotFound();
        }

        Input.Fill(fact);
        Input.Version = fact.Version;

        return await ShowAsync(fact, StatusCodes.Status200OK, stop);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => ChangeAsync(stop), stop);

    private async Task<IActionResult> ChangeAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } fact)
        {
            return NotFound();
        }

        Input.Check(fact.Kind, ModelState, text);
        var (before, version) = (fact.Description, fact.Version);
        if (!ModelState.IsValid || !Applies(fact))
        {
            return await ShowAsync(fact, StatusCodes.Status400BadRequest, stop);
        }

        if (fact.Description != before)
        {
            if (Input.Version != version)
            {
                ModelState.AddModelError("", text["Somebody else changed this meanwhile, to: {0}. If yours is right, save it once more.", before]);
                ModelState.SetModelValue("Input.Version", version, $"{version}");
                return await ShowAsync(fact, StatusCodes.Status400BadRequest, stop);
            }

            db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.FactChanged, Subjects.Of(ProposalSubject.Fact, Id), Now, before, fact.Description));
            await db.SaveChangesAsync(stop);
        }

        this.Flash(text["Saved. Readers see it now, on every page."]);

        return LocalRedirect(Links.Thing(ProposalSubject.Fact, Id));
    }

    private bool Applies(Fact fact)
    {
        try
        {
            Input.Apply(fact);
            return true;
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError("", text.Of(refusal));
            return false;
        }
    }

    private Task<Fact?> FindAsync(CancellationToken stop) =>
        db.Facts.Include(fact => fact.Institution).Include(fact => fact.ConfirmedBy).SingleOrDefaultAsync(fact => fact.Id == Id, stop);

    private async Task<IActionResult> ShowAsync(Fact fact, int status, CancellationToken stop)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        (Name, IsHidden) = (fact.IsHidden ? fact.Key : fact.Label.In(language), fact.IsHidden);
        (Kind, Key, Institution) = (fact.Kind, fact.Key, fact.Institution.Name.In(language));
        Freshness = FreshnessView.Of(fact.ConfirmedOn, fact.ReviewMonths, fact.ConfirmedBy?.Name, (SourceView?)null, language, Now);
        Uses = await uses.OfAsync(Id, fact.Key, fact.Kind, language, stop);

        return new PageResult { StatusCode = status };
    }

    public sealed class InputModel : FactInput
    {
        /// <summary>As of which save the form was shown.</summary>
        public Guid Version { get; set; }
    }
}
