using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Glossary;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Glossary;

[Authorize(nameof(Right.EditContent))]
public sealed class NewTermModel(Proposing things) : ThingAddPage(things, ProposalSubject.Term, AuditAction.TermAdded)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Things.Db.InTurnAsync(
        () => AddAsync(
            Input.Name, GlossaryTerm.KeyMaxLength, Things.Db.GlossaryTerms.IgnoreQueryFilters([QueryFilters.Published]).Select(term => term.Key),
            key => Task.FromResult(new GlossaryTerm(key)), term => term.Id, stop), stop);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the name")]
        [StringLength(GlossaryTerm.KeyMaxLength, ErrorMessage = "The name must be {1} characters or less")]
        public string? Name { get; set; }
    }
}
