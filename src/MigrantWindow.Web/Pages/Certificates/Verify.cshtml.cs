using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Certificates;

/// <summary>Where anybody who holds a certificate checks its code. It tells initials and course, never the name.</summary>
[OutputCache(NoStore = true)]
public sealed class VerifyCertificateModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    public const int TypedMaxLength = 40;

    /// <summary>Nothing where no certificate has the code.</summary>
    public CertificateView? Certificate { get; private set; }
    public string? Typed { get; private set; }
    public bool WasAsked => Typed is not null;

    public override bool HasForm => true;
    public override bool LeavesNoTrace => true;
    public override bool CanBeShared => false;
    public override string? CanonicalPath => null;

    public override string PathIn(string language) => $"{Links.Verify(Certificate?.PrintedCode)}?language={language}";

    public async Task OnGetAsync([FromRoute(Name = "code")] string? inPath, [FromQuery(Name = "code")] string? typed, CancellationToken stop)
    {
        Language = CultureInfo.CurrentUICulture.Name;
        Title = text["Check a certificate"];
        Facts = await FactBook.LoadAsync(db, Language, clock.GetUtcNow().UtcDateTime, [], stop);
        Typed = inPath ?? typed;
        if (Domain.Trainings.Certificate.CodeOf(Typed) is { } code)
        {
            Certificate = (await CertificateView.LoadAsync(db.Certificates.Where(certificate => certificate.Code == code), stop)).SingleOrDefault();
        }

        Typed = Typed?.Length > TypedMaxLength ? Typed[..TypedMaxLength] : Typed;
        if (WasAsked && Certificate is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
