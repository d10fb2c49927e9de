using System.Globalization;
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

/// <summary>One registration: who, how many seats, who sits on them; and the yes to a request.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class ShowRegistrationModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : RegistrationPage(db, desk, text)
{
    /// <summary>More people make the page too heavy.</summary>
    public const int PageSize = 20;

    /// <summary>The number of the first person that the page shows.</summary>
    [FromQuery]
    public int? From { get; set; }

    [BindProperty]
    public SeatsInput Input { get; set; } = new();

    /// <summary>What somebody else made of it meanwhile.</summary>
    public IReadOnlyList<string> Changed { get; private set; } = [];

    /// <summary>Where the people go on.</summary>
    public string? More => Input.People.Count > 0 && Registration.People.Any(person => person.Number > Input.People[^1].Number)
        ? Links.Filtered(Own, ("from", (Input.People[^1].Number + 1).ToString(CultureInfo.InvariantCulture)))
        : null;

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync((session, registration) => ChangeAsync(session, registration, stop), stop);

    public Task<IActionResult> OnPostApproveAsync(CancellationToken stop) => ActAsync((session, registration) => ApproveAsync(session, registration, stop), stop);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
        {
            return false;
        }

        Input.People = [.. Input.People.OfType<SeatsInput.PersonInput>().Take(Domain.Trainings.Registration.SeatsMax)];
        if (Input.People.Count == 0)
        {
            Input = SeatsInput.Of(Registration, From ?? 0, PageSize);
        }

        return true;
    }

    private async Task<IActionResult> ChangeAsync(TrainingSession session, Registration registration, CancellationToken stop)
    {
        await ShowAsync(StatusCodes.Status200OK, stop);
        var differences = Input.Differences(Registration, T);
        if (differences.Count == 0)
        {
            return LocalRedirect(Own); // nothing is changed, or the form was sent twice
        }

        if (Input.Version != registration.Version)
        {
            (Changed, Input.Version) = (differences, registration.Version);
            return await RefuseAsync("", T["Somebody else changed this registration meanwhile. Below is what it says now; saved once more, yours takes its place."], stop);
        }

        if (registration.ContactName.Length == 0 || !Input.Check(session.Capacity, ModelState, T))
        {
            return ModelState.IsValid ? await RefuseAsync("", T["This registration was erased."], stop) : await RefuseAsync(stop);
        }

        await WithdrawRenamedAsync(registration, stop);
        var (before, moved) = (registration.Seats, Apply(session, registration));
        var news = registration.Seats != before && !moved.Contains(registration) ? [(TrainingNews.SeatsChanged, registration)] : Array.Empty<(TrainingNews, Registration)>();
        await SaveAsync(session, Entry(AuditAction.RegistrationDecided, registration, $"{before} seats", $"{registration.Seats} seats, {registration.Participants.Count(person => person.Name is not null)} named"), [.. news, .. SessionDesk.Each(TrainingNews.MovedUp, moved)], stop);
        this.Flash(T["Saved."]);

        return LocalRedirect(Own);
    }

    /// <summary>A certificate bears the name it was issued for; whoever is called otherwise gets another one.</summary>
    private async Task WithdrawRenamedAsync(Registration registration, CancellationToken stop)
    {
        var renamed = registration.Participants.Where(seat => Input.People.Any(person => person.Number == seat.Number && PersonName.Clean(person.Name) != seat.Name)).Select(seat => seat.Id).ToList();
        foreach (var certificate in await Db.Certificates.Where(certificate => certificate.WithdrawnOn == null && renamed.Contains(certificate.ParticipantId!.Value)).ToListAsync(stop))
        {
            certificate.Withdraw(Now);
            Db.AuditEntries.Add(Entry(AuditAction.CertificateWithdrawn, $"certificate {certificate.Id}", null));
        }
    }

    private IReadOnlyList<Registration> Apply(TrainingSession session, Registration registration)
    {
        foreach (var person in Input.People.Where(person => registration.Participants.Any(seat => seat.Number == person.Number)))
        {
            registration.NameParticipant(person.Number, PersonName.Clean(person.Name), person.Sex, person.Age);
        }

        return Input.Seats is { } seats && seats != registration.Seats ? session.ChangeSeats(registration, seats, Now) : [];
    }

    private async Task<IActionResult> ApproveAsync(TrainingSession session, Registration registration, CancellationToken stop)
    {
        if (registration.State != RegistrationState.Requested)
        {
            this.Flash(T["It was decided already: {0}", T.State(registration.State)]);
            return LocalRedirect(Own);
        }

        var seated = session.Approve(registration, Now);
        var waits = registration.State == RegistrationState.Waitlisted ? [(TrainingNews.SignedUp, registration)] : Array.Empty<(TrainingNews, Registration)>();
        await SaveAsync(session, Entry(AuditAction.RegistrationDecided, registration, $"{RegistrationState.Requested}", $"{registration.State}"), [.. waits, .. SessionDesk.Each(TrainingNews.MovedUp, seated)], stop);
        this.Flash(registration.State == RegistrationState.Confirmed ? T["They have a seat now. Whoever gave an address gets a mail."] : T["Approved, and on the waiting list: there are not enough free seats, or others wait."]);

        return LocalRedirect(Own);
    }
}
