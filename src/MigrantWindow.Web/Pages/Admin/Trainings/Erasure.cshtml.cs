using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>Somebody asks to be forgotten. Before the session their seats become free; after it the totals stay.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class EraseRegistrationModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : RegistrationPage(db, desk, text)
{
    [BindProperty]
    public bool Sure { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var answer = await ActAsync((session, registration) => EraseAsync(session, registration, stop), stop);
        await Desk.ForgetDeletedAsync(stop);
        return answer;
    }

    private async Task<IActionResult> EraseAsync(TrainingSession session, Registration registration, CancellationToken stop)
    {
        if (registration.ContactName.Length == 0)
        {
            this.Flash(T["It was erased already."]);
            return LocalRedirect(Own);
        }

        if (!Sure)
        {
            return await RefuseAsync(nameof(Sure), T["Tick that it shall be erased"], stop);
        }

        await Desk.EraseAsync(session, registration, Entry(AuditAction.ParticipantDataErased, registration, null, null), stop);
        this.Flash(T["Erased. Nothing here says any more who they are."]);

        return LocalRedirect(Own);
    }
}
