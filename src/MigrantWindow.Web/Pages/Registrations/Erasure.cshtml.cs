using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Registrations;

/// <summary>Where somebody has everything erased that says who they are. The link works no more afterwards.</summary>
public sealed class EraseRegistrationModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : RegistrationPage(db, desk, text)
{
    /// <summary>It is done.</summary>
    public bool IsErased { get; private set; }

    protected override string Part => "erasure";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await ReadAsync(stop))
        {
            return NotFound();
        }

        IsErased = await Desk.InTurnAsync(() => EraseAsync(stop), stop);
        await Desk.ForgetDeletedAsync(stop);
        Title = T["It is erased"];

        return IsErased ? Page() : NotFound();
    }

    protected override string TitleOf(string session) => T["Erase what we keep of you"];

    private async Task<bool> EraseAsync(CancellationToken stop)
    {
        var hash = SecretKey.HashOf(Key);
        var session = await Desk.FindAsync(Db.TrainingSessions.Where(session => session.Id == Session.Id), stop);
        if (session?.Registrations.SingleOrDefault(other => other.KeyHash == hash) is not { } registration)
        {
            return false;
        }

        await Desk.EraseAsync(session, registration, new AuditEntry(null, AuditAction.ParticipantDataErased, Subjects.Registration(session.Id, registration.Number), Desk.Now), stop);

        return true;
    }
}
