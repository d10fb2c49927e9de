using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;
using MigrantWindow.Web.Pages.Registrations;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Tests.Pages.Admin.Trainings;

/// <summary>Tests of the pages on which trainings are run.</summary>
public abstract class TrainingsTest(PortalApp app) : AdminTest(app)
{
    /// <summary>The browser of an administrator of a town hall who serves these offices.</summary>
    protected async Task<Visitor> AdministratorAsync(params Office[] offices) =>
        await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Municipality, Roles.Administrator, offices));

    protected static string PathOf(TrainingSession session, string? part = null) => string.Create(CultureInfo.InvariantCulture, $"/admin/trainings/{session.Id}{(part is null ? "" : $"/{part}")}");

    protected static string PathOf(TrainingSession session, Registration registration, string? part = null) => PathOf(session, $"registrations/{registration.Number}{(part is null ? "" : $"/{part}")}");

    /// <summary>What was done to a session and its registrations, oldest first.</summary>
    protected Task<List<AuditEntry>> AuditOfAsync(TrainingSession session)
    {
        var (own, parts) = (Subjects.Session(session.Id), $"{Subjects.Session(session.Id)} ");
        return App.AskAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == own || entry.Subject.StartsWith(parts)).OrderBy(entry => entry.Number).ToListAsync());
    }

    /// <summary>The subjects of the mails to an address, oldest first.</summary>
    protected Task<List<string>> MailsToAsync(string? address) => App.AskAsync(db => db.OutgoingMails.Where(mail => mail.To == address).OrderBy(mail => mail.Id).Select(mail => mail.Subject).ToListAsync());

    protected async Task<Registration> StoredAsync(TrainingSession session, Registration registration) =>
        (await Data.StoredAsync(session)).Registrations.Single(stored => stored.Number == registration.Number);

    protected Task<List<Certificate>> CertificatesOfAsync(TrainingSession session) =>
        App.AskAsync(db => db.Certificates.AsNoTracking().Include(certificate => certificate.Participant).Where(certificate => certificate.SessionId == session.Id).OrderBy(certificate => certificate.Id).ToListAsync());

    /// <summary>Gives a registration the link that its mails need.</summary>
    protected async Task<Registration> OpenAsync(Registration registration)
    {
        await App.WithDatabaseAsync(async db =>
        {
            App.Services.GetRequiredService<RegistrationKeys>().Open(await db.Registrations.SingleAsync(stored => stored.Id == registration.Id));
            await db.SaveChangesAsync();
        });
        return registration;
    }
}
