using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Certificates;

/// <summary>A certificate as it is printed, and as anybody checks it.</summary>
/// <param name="Name">Nothing: it is erased.</param>
/// <param name="Number">Of the participant in their registration; 0 where that is erased.</param>
/// <param name="Language">In which it is printed: that of the session.</param>
public sealed record CertificateView(
    string Code, string? Name, string Initials, int Number, string Title, string Language, int Minutes, DateTime StartsOn, DateTime EndsOn, string TimeZone, LocalizedText Office, string Place, DateTime IssuedOn,
    DateTime? WithdrawnOn)
{
    public string PrintedCode => Certificate.Printed(Code);

    public OfficeTime Time => new(TimeZone);

    public static Task<List<CertificateView>> LoadAsync(IQueryable<Certificate> certificates, CancellationToken stop) => certificates
        .OrderBy(certificate => certificate.Id)
        .Select(certificate => new CertificateView(
            certificate.Code, certificate.Participant!.Name, certificate.Initials, certificate.Participant == null ? 0 : certificate.Participant.Number, certificate.Title, certificate.Language, certificate.Minutes,
            certificate.Session.StartsOn, certificate.Session.EndsOn, certificate.Session.Office.TimeZone, certificate.Session.Office.Name, certificate.Session.Place, certificate.IssuedOn, certificate.WithdrawnOn))
        .ToListAsync(stop);
}
