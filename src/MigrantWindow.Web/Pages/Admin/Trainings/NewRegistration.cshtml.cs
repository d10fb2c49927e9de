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
public sealed class AddRegistrationModel(PortalDbContext db, SessionDesk desk, PortalLanguages languages, IStringLocalizer<Texts> text) : SessionPage(db, desk, text)
{
    [BindProperty]
    public RegistrationInput Input { get; set; } = new() { Submission = Guid.NewGuid() };

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(session => AddAsync(session, stop), stop);

    protected override Task<bool> LoadAsync(CancellationToken stop)
    {
        Input.Language ??= Session.Language;
        return Task.FromResult(true);
    }

    private async Task<IActionResult> AddAsync(TrainingSession session, CancellationToken stop)
    {
        if (Input.Read(session, languages, ModelState, T) is not { } form)
        {
            return await RefuseAsync(stop);
        }

        if (session.Registrations.SingleOrDefault(registration => registration.Submission == form.Submission) is { } before)
        {
            return LocalRedirect(Links.TrainingRegistration(Id, before.Number)); // sent twice
        }

        var added = session.AddByHand(form, Now);
        await SaveAsync(session, Entry(AuditAction.RegistrationAdded, added, null, $"{added.Seats} seats, {added.State}"), [(TrainingNews.SignedUp, added)], stop);
        this.Flash(added.State == RegistrationState.Confirmed ? T["Added. They have their seats."] : T["Added to the waiting list: there were not enough free seats, or others wait."]);

        return LocalRedirect(Links.TrainingRegistration(Id, added.Number));
    }
}
