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

/// <summary>A report about which nothing is left to do.</summary>
[Authorize(nameof(Right.Repair))]
public sealed class CloseRepairModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : RepairPage(db, clock, text)
{
    [BindProperty]
    [StringLength(RepairTask.NoteMaxLength, ErrorMessage = "The note must be {1} characters or less")]
    public string? Note { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) => ModelState.IsValid
        ? await ActAsync(AuditAction.RepairClosed, task => task.Close(Note ?? "", Now), T["The report is closed."], stop)
        : await ShowAsync(StatusCodes.Status400BadRequest, stop);
}
