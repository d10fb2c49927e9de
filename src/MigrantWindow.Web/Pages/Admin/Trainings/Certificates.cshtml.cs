using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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

/// <summary>Certificates for all who attended and have a name; the named handler takes one back.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class IssueCertificatesModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : SessionPage(db, desk, text)
{
    public IReadOnlyList<CertificateLine> Issued { get; private set; } = [];

    /// <summary>How many people would get one now.</summary>
    public int Due { get; private set; }

    /// <summary>How many attended whose name nobody has said.</summary>
    public int Nameless { get; private set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(session => IssueAsync(session, stop), stop);

    public Task<IActionResult> OnPostWithdrawAsync([FromForm] int certificate, CancellationToken stop) => ActAsync(session => WithdrawAsync(session, certificate, stop), stop);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var attended = Db.Registrations.Where(registration => registration.SessionId == Id && registration.State == RegistrationState.Confirmed)
            .SelectMany(registration => registration.Participants).Where(person => person.Attendance == Attendance.Attended);
        Due = await attended.CountAsync(person => person.Name != null && !Db.Certificates.Any(certificate => certificate.ParticipantId == person.Id && certificate.WithdrawnOn == null), stop);
        Nameless = await attended.CountAsync(person => person.Name == null, stop);
        Issued = await Db.Certificates.Where(certificate => certificate.SessionId == Id).OrderBy(certificate => certificate.Id).Take(TrainingSession.CapacityMax)
            .Select(certificate => new CertificateLine(certificate.Id, certificate.Participant!.Name ?? certificate.Initials, certificate.Code, certificate.WithdrawnOn != null)).ToListAsync(stop);
        return true;
    }

    private async Task<IActionResult> IssueAsync(TrainingSession session, CancellationToken stop)
    {
        var due = await DueAsync(session, stop);
        if (due.Count == 0)
        {
            this.Flash(T["Nobody else has a certificate to get."]);
            return LocalRedirect(Links.TrainingSession(Id, "certificates"));
        }

        var title = (await MigrantWindow.Web.Pages.Trainings.SessionView.Of(InReach, Db).SingleAsync(stop)).In(session.Language).Title;
        title = title.Length > Certificate.TitleMaxLength ? title[..Certificate.TitleMaxLength] : title;
        Db.AddRange(due.Select(person => new Certificate(session, person, title, Now)));
        var owners = session.Registrations.Where(registration => registration.Participants.Any(due.Contains));
        await SaveAsync(session, Entry(AuditAction.CertificatesIssued, null, $"{due.Count} certificates"), SessionDesk.Each(TrainingNews.Certificates, owners), stop);
        this.Flash(T["Issued: {0}. Whoever gave an address gets a mail.", due.Count]);

        return LocalRedirect(Links.TrainingSession(Id, "certificates"));
    }

    /// <summary>Who attended and has a name but no certificate in force. One that was withdrawn makes room for the new.</summary>
    private async Task<IReadOnlyList<Participant>> DueAsync(TrainingSession session, CancellationToken stop)
    {
        var earlier = await Db.Certificates.Where(certificate => certificate.SessionId == Id && certificate.ParticipantId != null).ToListAsync(stop);
        var inForce = earlier.Where(certificate => certificate.WithdrawnOn is null).Select(certificate => certificate.ParticipantId!.Value).ToHashSet();
        var due = session.Participants.Where(person => person is { Attendance: Attendance.Attended, Name: not null } && !inForce.Contains(person.Id)).ToList();
        foreach (var certificate in earlier.Where(certificate => certificate.WithdrawnOn is not null && due.Any(person => person.Id == certificate.ParticipantId)))
        {
            certificate.GiveWay();
        }

        await Db.SaveChangesAsync(stop); // before the new ones: one person has one
        return due;
    }

    private async Task<IActionResult> WithdrawAsync(TrainingSession session, int id, CancellationToken stop)
    {
        if (await Db.Certificates.SingleOrDefaultAsync(certificate => certificate.Id == id && certificate.SessionId == session.Id && certificate.WithdrawnOn == null, stop) is { } found)
        {
            found.Withdraw(Now);
            await SaveAsync(session, Entry(AuditAction.CertificateWithdrawn, $"certificate {id}", "by hand"), [], stop);
        }

        this.Flash(T["Withdrawn. Whoever checks it reads that it proves nothing."]);
        return LocalRedirect(Links.TrainingSession(Id, "certificates"));
    }

    /// <param name="Name">Initials, where the name is erased.</param>
    public sealed record CertificateLine(int Id, string Name, string Code, bool IsWithdrawn);
}
