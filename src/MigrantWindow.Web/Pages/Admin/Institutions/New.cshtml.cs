using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Institutions;

[Authorize(nameof(Right.ManagePortal))]
public sealed class NewInstitutionModel(Proposing things) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => things.Db.InTurnAsync(() => AddAsync(stop), stop);

    private async Task<IActionResult> AddAsync(CancellationToken stop)
    {
        var key = Slug.From(Input.Name ?? "");
        if (ModelState.IsValid && (key is null || await things.Db.Set<Institution>().IgnoreQueryFilters([QueryFilters.Published]).AnyAsync(other => other.Key == key, stop)))
        {
            ModelState.AddModelError("Input.Name", key is null ? things.T["Enter the name"] : things.T["There is one of this name already"]);
        }

        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        var added = new Institution(key!, null, new LocalizedText([KeyValuePair.Create(Language.Source, Input.Name!.Trim())]), LocalizedText.Empty, null);
        things.Db.Add(added);
        await things.Db.SaveChangesAsync(stop);
        things.Db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.InstitutionAdded, Subjects.Of(ProposalSubject.Institution, added.Id), things.Now, after: added.Key));
        await things.Db.SaveChangesAsync(stop);
        this.Flash(things.T["Added. Now write its text."]);

        return LocalRedirect(Links.Thing(Links.Institutions, added.Id));
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the name")]
        [StringLength(Institution.KeyMaxLength, ErrorMessage = "The name must be {1} characters or less")]
        public string? Name { get; set; }
    }
}
