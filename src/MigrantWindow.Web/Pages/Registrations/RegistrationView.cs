using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Web.Pages.Registrations;

/// <summary>All that is kept of a registration.</summary>
/// <param name="Place">On the waiting list, 1 for whoever is next; 0 where it is not on it.</param>
public sealed record RegistrationView(
    int Id, int SessionId, int Number, string ContactName, string? Email, string? Institution, Sectors Sector, string? Municipality, int Seats, RegistrationState State, string? Reason, DateTime RegisteredOn, int Place,
    IReadOnlyList<ParticipantView> Participants)
{
    public bool IsOpen => State.IsOpen();

    public static Task<RegistrationView?> FindAsync(PortalDbContext db, string keyHash, CancellationToken stop) =>
        Of(db.Registrations.Where(registration => registration.KeyHash == keyHash), db).SingleOrDefaultAsync(stop);

    public static IQueryable<RegistrationView> Of(IQueryable<Registration> registrations, PortalDbContext db) => registrations.Select(registration => new RegistrationView(
        registration.Id, registration.SessionId, registration.Number, registration.ContactName, registration.Email, registration.Institution, registration.Sector, registration.Municipality,
        registration.Seats, registration.State, registration.Reason, registration.RegisteredOn,
        registration.State == RegistrationState.Waitlisted
            ? db.Registrations.Count(other => other.SessionId == registration.SessionId && other.State == RegistrationState.Waitlisted && other.Number <= registration.Number)
            : 0,
        registration.Participants.OrderBy(participant => participant.Number)
            .Select(participant => new ParticipantView(
                participant.Number, participant.Name, participant.Sex, participant.Age, participant.Attendance,
                db.Certificates.Where(certificate => certificate.ParticipantId == participant.Id && certificate.WithdrawnOn == null).Select(certificate => certificate.Code).FirstOrDefault()))
            .ToList()));
}

/// <param name="Certificate">Its code; nothing where there is none.</param>
public sealed record ParticipantView(int Number, string? Name, Sex? Sex, AgeBand? Age, Attendance? Attendance, string? Certificate);
