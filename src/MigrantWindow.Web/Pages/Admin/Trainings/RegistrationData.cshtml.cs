using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>All that is kept of one registration, for the person who asks for it. That somebody took it is written into the log.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class RegistrationDataModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : RegistrationPage(db, desk, text)
{
    /// <summary>It is a file of its own, no part of a page.</summary>
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await base.OnGetAsync(stop) is NotFoundResult missing)
        {
            return missing;
        }

        var people = Registration.People.Select(person => person.Id).ToList();
        var certificates = await Db.Certificates.Where(certificate => people.Contains(certificate.ParticipantId!.Value))
            .Select(certificate => new { certificate.Code, certificate.Initials, certificate.Title, certificate.IssuedOn, certificate.WithdrawnOn }).ToListAsync(stop);
        Db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.ParticipantDataExported, Subjects.Registration(Id, Number), Now));
        await Db.SaveChangesAsync(stop);

        var kept = new { Training = TrainingOf(Session), Registration, Certificates = certificates };
        return File(JsonSerializer.SerializeToUtf8Bytes(kept, Readable), "application/json", string.Create(CultureInfo.InvariantCulture, $"registration-{Id}-{Number}.json"));
    }

    private static object TrainingOf(SessionView session) =>
        new { Course = session.In(session.Language).Title, Office = session.OfficeName.In(session.Language), session.Place, session.TimeZone, session.Days };
}
