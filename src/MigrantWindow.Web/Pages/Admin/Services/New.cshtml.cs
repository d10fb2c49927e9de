using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Services;

[Authorize(nameof(Right.EditContent))]
public sealed class NewServiceModel(Proposing things) : PageModel
{
    private const int ReviewMonths = 6;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Institutions = (await things.ChoicesAsync(stop)).Institutions;

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => things.Db.InTurnAsync(() => AddAsync(stop), stop);

    private async Task<IActionResult> AddAsync(CancellationToken stop)
    {
        Institutions = (await things.ChoicesAsync(stop)).Institutions;
        var key = Slug.From(Input.Name ?? "");
        var organization = await things.Db.Institutions.SingleOrDefaultAsync(institution => institution.Id == Input.Organization, stop);
        if (ModelState.IsValid && (key is null || await things.Db.Services.AnyAsync(other => other.Key == key, stop)))
        {
            ModelState.AddModelError("Input.Name", key is null ? things.T["Enter the name"] : things.T["There is one of this name already"]);
        }

        if (!ModelState.IsValid || organization is null)
        {
            return this.InvalidPage();
        }

        var service = new Service(key!, organization, await things.Db.Services.MaxAsync(other => (int?)other.Order, stop) + 1 ?? 1, ReviewMonths);
        things.Db.Add(service);
        await things.Db.SaveChangesAsync(stop);
        things.Db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.ServiceAdded, Subjects.Of(ProposalSubject.Service, service.Id), things.Now, after: service.Key));
        await things.Db.SaveChangesAsync(stop);
        this.Flash(things.T["Added. Now write its text."]);

        return LocalRedirect(Links.Thing(Links.Services, service.Id));
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the name")]
        [StringLength(Service.KeyMaxLength, ErrorMessage = "The name must be {1} characters or less")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Choose the institution")]
        public int? Organization { get; set; }
    }
}
