using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>A page about one registration of a session that the viewer runs.</summary>
public abstract class RegistrationPage(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : SessionPage(db, desk, text)
{
    [FromRoute]
    public int Number { get; set; }

    public RegistrationView Registration { get; private set; } = null!;

    /// <summary>Where the page leads back to.</summary>
    protected string Own => Links.TrainingRegistration(Id, Number);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await RegistrationView.Of(Db.Registrations.Where(registration => registration.SessionId == Id && registration.Number == Number)).SingleOrDefaultAsync(stop) is not { } registration)
        {
            return false;
        }

        Registration = registration;
        return true;
    }

    protected Task<IActionResult> ActAsync(Func<TrainingSession, Registration, Task<IActionResult>> act, CancellationToken stop) => ActAsync(
        session => session.Registrations.SingleOrDefault(registration => registration.Number == Number) is { } registration ? act(session, registration) : Task.FromResult<IActionResult>(NotFound()), stop);
}
