using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Services;

[Authorize(nameof(Right.EditContent))]
public sealed class NewServiceModel(Proposing things) : ThingAddPage(things, ProposalSubject.Service, AuditAction.ServiceAdded)
{
    private const int ReviewMonths = 6;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Institutions = (await Things.ChoicesAsync(stop)).Institutions;

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Things.Db.InTurnAsync(() => AddAsync(stop), stop);

    private async Task<IActionResult> AddAsync(CancellationToken stop)
    {
        Institutions = (await Things.ChoicesAsync(stop)).Institutions;
        var organization = await Things.Db.Institutions.SingleOrDefaultAsync(institution => institution.Id == Input.Organization, stop);
        if (organization is null)
        {
            ModelState.TryAddModelError("Input.Organization", Things.T["Choose the institution"]);
        }

        return await AddAsync(
            Input.Name, Service.KeyMaxLength, Things.Db.Services.Select(service => service.Key),
            async key => new Service(key, organization!, await Things.Db.Services.MaxAsync(other => (int?)other.Order, stop) + 1 ?? 1, ReviewMonths),
            service => service.Id, stop);
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
