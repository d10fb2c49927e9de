using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Certificates;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Registrations;

/// <summary>A certificate to print, on one page.</summary>
public sealed class ShowCertificateModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : RegistrationPage(db, desk, text)
{
    [FromRoute]
    public int Number { get; set; }

    public CertificateView Certificate { get; private set; } = null!;

    protected override string Part => $"certificate/{Number}";

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var hash = SecretKey.HashOf(Key);
        var found = await CertificateView.LoadAsync(
            Db.Certificates.Where(certificate => certificate.WithdrawnOn == null && certificate.Participant!.Number == Number
                && Db.Registrations.Any(registration => registration.KeyHash == hash && registration.Id == certificate.Participant.RegistrationId)), stop);
        if (found is not [var certificate] || !await ReadAsync(stop))
        {
            return NotFound();
        }

        Certificate = certificate;
        return Page();
    }

    protected override string TitleOf(string session) => T["Certificate: {0}", session];
}
