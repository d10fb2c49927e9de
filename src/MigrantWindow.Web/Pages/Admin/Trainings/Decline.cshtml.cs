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
public sealed class DeclineRegistrationModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : RegistrationPage(db, desk, text)
{
    [BindProperty]
    [Required(ErrorMessage = "Say why: the person reads it")]
    [StringLength(TrainingSession.ReasonMaxLength, ErrorMessage = "The reason must be {1} characters or less")]
    public string? Reason { get; set; }

    /// <summary>The state that the form was about.</summary>
    [BindProperty]
    public RegistrationState? Seen { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync((session, registration) => DeclineAsync(session, registration, stop), stop);

    private async Task<IActionResult> DeclineAsync(TrainingSession session, Registration registration, CancellationToken stop)
    {
        if (registration.State == RegistrationState.Declined)
        {
            this.Flash(T["It was decided already: {0}", T.State(registration.State)]);
            return LocalRedirect(Own);
        }

        if (PersonName.Clean(Reason) is not { } reason || !ModelState.IsValid)
        {
            return ModelState.IsValid ? await RefuseAsync(nameof(Reason), T["Say why: the person reads it"], stop) : await RefuseAsync(stop);
        }

        if (Seen != registration.State)
        {
            ModelState.Remove(nameof(Seen));
            return await RefuseAsync("", T["Meanwhile it became: {0}. Decline it all the same?", T.State(registration.State)], stop);
        }

        var moved = session.Decline(registration, reason, Now);
        await SaveAsync(session, Entry(AuditAction.RegistrationDecided, registration, $"{Seen}", $"{registration.State}"), [(TrainingNews.Declined, registration), .. SessionDesk.Each(TrainingNews.MovedUp, moved)], stop);
        this.Flash(T["Declined. Whoever gave an address gets a mail."]);

        return LocalRedirect(Own);
    }
}
