using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Certificates;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>The certificates in force, each on its own sheet; the browser prints them or makes a PDF.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class PrintCertificatesModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : SessionPage(db, desk, text)
{
    /// <summary>Each carries a picture of its code: more make the page too heavy.</summary>
    public const int PageSize = 12;

    /// <summary>How many certificates the page leaves out: those of the pages before.</summary>
    [FromQuery]
    public int Skip { get; set; }

    public IReadOnlyList<CertificateView> Certificates { get; private set; } = [];
    public bool HasMore { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        Skip = Math.Max(0, Skip);
        var found = await CertificateView.LoadAsync(
            Db.Certificates.Where(certificate => certificate.SessionId == Id && certificate.WithdrawnOn == null).OrderBy(certificate => certificate.Id).Skip(Skip).Take(PageSize + 1), stop);
        (Certificates, HasMore) = ([.. found.Take(PageSize)], found.Count > PageSize);
        return true;
    }
}
