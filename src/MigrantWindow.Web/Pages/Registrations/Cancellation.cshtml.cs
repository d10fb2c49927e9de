using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Registrations;

public sealed class CancelRegistrationModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : RegistrationPage(db, desk, text)
{
    protected override string Part => "cancellation";

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync((session, registration) =>
        registration.IsOpen
            ? [.. SessionDesk.Each(TrainingNews.MovedUp, session.Cancel(registration, Desk.Now)), (TrainingNews.Cancelled, registration)]
            : [], // sent twice
        T["You cancelled. Nobody expects you."], stop);

    protected override string TitleOf(string session) => T["Cancel the registration"];
}
