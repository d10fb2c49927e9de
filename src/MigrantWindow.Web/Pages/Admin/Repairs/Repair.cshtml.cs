using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Repairs;

/// <summary>What was done about a report.</summary>
[Authorize(nameof(Right.Repair))]
public sealed class FixRepairModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : RepairPage(db, clock, text)
{
    [BindProperty]
    [Required(ErrorMessage = "Say what was done")]
    [StringLength(RepairTask.NoteMaxLength, ErrorMessage = "The note must be {1} characters or less")]
    public string? Note { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) => ModelState.IsValid
        ? await ActAsync(AuditAction.RepairFixed, task => task.Fix(Note!, Now, OfficeTime.ElSalvador.Today(Now)), T["Repaired. Thank you: readers see it in the count."], stop)
        : await ShowAsync(StatusCodes.Status400BadRequest, stop);
}
