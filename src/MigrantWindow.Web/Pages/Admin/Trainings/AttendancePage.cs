using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>A page on which somebody says who was there. Whoever is found not to have been there has no certificate any more.</summary>
public abstract class AttendancePage(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : SessionPage(db, desk, text)
{
    /// <summary>Whether attendance can be recorded: it has begun, is not cancelled, and who registered is not erased.</summary>
    public bool IsRecordable { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        IsRecordable = Session.CancelledOn is null && Now >= Session.StartsOn && await InReach.AnyAsync(session => session.ErasedOn == null, stop);
        return true;
    }

    protected async Task RecordAsync(TrainingSession session, IReadOnlyCollection<KeyValuePair<int, Attendance?>> found, CancellationToken stop)
    {
        var before = StaffSentences.CountsOf(session);
        foreach (var (person, attendance) in found)
        {
            session.Record(person, attendance, Now);
        }

        await SaveAsync(session, before, stop);
    }

    /// <summary>Saves what was recorded, and takes back the certificates that no longer say what is true.</summary>
    protected async Task SaveAsync(TrainingSession session, string before, CancellationToken stop)
    {
        var attended = session.Participants.Where(person => person.Attendance == Attendance.Attended).Select(person => person.Id).ToHashSet();
        var issued = await Db.Certificates.Where(certificate => certificate.SessionId == Id && certificate.WithdrawnOn == null && certificate.ParticipantId != null).ToListAsync(stop);
        foreach (var certificate in issued.Where(certificate => !attended.Contains(certificate.ParticipantId!.Value)))
        {
            certificate.Withdraw(Now);
            Db.AuditEntries.Add(Entry(AuditAction.CertificateWithdrawn, $"certificate {certificate.Id}", "attendance changed"));
        }

        await SaveAsync(session, Entry(AuditAction.AttendanceRecorded, before, StaffSentences.CountsOf(session)), [], stop);
    }
}
