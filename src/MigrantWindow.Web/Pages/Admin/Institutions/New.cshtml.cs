using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Institutions;

[Authorize(nameof(Right.ManagePortal))]
public sealed class NewInstitutionModel(Proposing things) : ThingAddPage(things, ProposalSubject.Institution, AuditAction.InstitutionAdded)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Things.Db.InTurnAsync(
        () => AddAsync(
            Input.Name, Institution.KeyMaxLength, Things.Db.Institutions.Select(institution => institution.Key),
            key => Task.FromResult(new Institution(key, null, new LocalizedText([KeyValuePair.Create(Language.Source, Input.Name!.Trim())]), LocalizedText.Empty, null)),
            institution => institution.Id, stop), stop);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the name")]
        [StringLength(Institution.KeyMaxLength, ErrorMessage = "The name must be {1} characters or less")]
        public string? Name { get; set; }
    }
}
