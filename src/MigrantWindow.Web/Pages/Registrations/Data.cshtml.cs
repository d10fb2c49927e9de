using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Registrations;

/// <summary>Everything that is kept of a registration, as a file to take away.</summary>
public sealed class RegistrationDataModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : RegistrationPage(db, desk, text)
{
    protected override string Part => "data.json";

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await ReadAsync(stop))
        {
            return NotFound();
        }

        return File(RegistrationFile.Of(Session, Registration), RegistrationFile.ContentType, RegistrationFile.Name);
    }
}
