using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

[Authorize(nameof(Right.RunTrainings))]
public sealed class CancelSessionModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : SessionPage(db, desk, text)
{
    [BindProperty]
    [Required(ErrorMessage = "Say why: people read it")]
    [StringLength(TrainingSession.ReasonMaxLength, ErrorMessage = "The reason must be {1} characters or less")]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(session => CallOffAsync(session, stop), stop);

    private async Task<IActionResult> CallOffAsync(TrainingSession session, CancellationToken stop)
    {
        if (session.CancelledOn is not null)
        {
            this.Flash(T["It is cancelled already."]);
            return LocalRedirect(Links.TrainingSession(Id));
        }

        if (PersonName.Clean(Reason) is not { } reason || !ModelState.IsValid)
        {
            return ModelState.IsValid ? await RefuseAsync(nameof(Reason), T["Say why: people read it"], stop) : await RefuseAsync(stop);
        }

        var toTell = session.CallOff(reason, Now);
        await SaveAsync(session, Entry(AuditAction.SessionCancelled, null, null), SessionDesk.Each(TrainingNews.SessionCancelled, toTell), stop);
        this.Flash(T["Cancelled. Everybody who signed up gets a mail."]);

        return LocalRedirect(Links.TrainingSession(Id));
    }
}
