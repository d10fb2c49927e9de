using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Trainings;

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

        IReadOnlyList<Registration> moved = registration.IsOpen && session.CancelledOn is null && Desk.Now < session.StartsOn ? session.Cancel(registration, Desk.Now) : [];
        var to = registration.Email;
        registration.Erase();
        await Db.OutgoingMails.Where(mail => mail.To == to).ExecuteDeleteAsync(stop);
        await Desk.SaveAsync(session, [.. SessionDesk.Each(TrainingNews.MovedUp, moved)], stop);

        return true;
    }
}
