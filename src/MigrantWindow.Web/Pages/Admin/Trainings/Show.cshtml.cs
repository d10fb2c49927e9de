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

/// <summary>A session with everybody who signed up. The form gives a free seat to whoever is next.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class ShowSessionModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : SessionPage(db, desk, text)
{
    public const int PageSize = 50;

    /// <summary>The number of the last registration of the page before.</summary>
    [FromQuery]
    public int? After { get; set; }

    /// <summary>The registration that the page called next.</summary>
    [BindProperty]
    public int Next { get; set; }

    public IReadOnlyList<RegistrationLine> Registrations { get; private set; } = [];

    /// <summary>Whoever is next first; not all, where many wait.</summary>
    public IReadOnlyList<RegistrationLine> Waiting { get; private set; } = [];

    public bool HasMore { get; private set; }

    /// <summary>Registrations and their seats by state.</summary>
    public IReadOnlyDictionary<RegistrationState, (int Registrations, int Seats)> Counts { get; private set; } = new Dictionary<RegistrationState, (int, int)>();

    public bool IsOver => Session.CancelledOn is not null || Now >= Session.EndsOn;

    public bool HasBegun => Session.CancelledOn is null && Now >= Session.StartsOn;

    /// <summary>Seats that nobody has, whoever waits for them.</summary>
    public int SeatsLeft => Session.Capacity - Session.TakenSeats;

    /// <summary>The acts that make sense now: icon, page, words.</summary>
    public IEnumerable<(string Icon, string Part, string Words, bool IsThere)> Ways =>
    [
        ("calendar", "edit", T["Change or move"], IsAhead),
        ("cross", "cancellation", T["Cancel the session"], IsAhead),
        ("person", "registrations/new", T["Add somebody"], !IsOver),
        ("print", "sign-in-sheet", T["Sign-in sheet"], Session.CancelledOn is null),
        ("check", "attendance", T["Attendance"], HasBegun),
        ("copy", "attendance/list", T["Attendance from a list"], HasBegun),
        ("building", "attendance/totals", T["Attendance as totals"], HasBegun),
        ("confirmed", "certificates", T["Certificates"], HasBegun),
    ];

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(session => MoveUpAsync(session, stop), stop);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var all = Db.Registrations.Where(registration => registration.SessionId == Id);
        Counts = (await all.GroupBy(registration => registration.State).Select(group => new { group.Key, Count = group.Count(), Seats = group.Sum(registration => registration.Seats) }).ToListAsync(stop))
            .ToDictionary(group => group.Key, group => (group.Count, group.Seats));
        var after = After ?? 0;
        var found = await RegistrationLine.Of(all.Where(registration => registration.Number > after).OrderBy(registration => registration.Number).Take(PageSize + 1)).ToListAsync(stop);
        (Registrations, HasMore) = ([.. found.Take(PageSize)], found.Count > PageSize);
        Waiting = Counts.ContainsKey(RegistrationState.Waitlisted)
            ? await RegistrationLine.Of(all.Where(registration => registration.State == RegistrationState.Waitlisted).OrderBy(registration => registration.Number).Take(PageSize)).ToListAsync(stop)
            : [];
        return true;
    }

    private async Task<IActionResult> MoveUpAsync(TrainingSession session, CancellationToken stop)
    {
        if (session.Registrations.FirstOrDefault(registration => registration.Number == Next) is { State: RegistrationState.Confirmed })
        {
            this.Flash(T["They have a seat already."]);
            return LocalRedirect(Links.TrainingSession(Id));
        }

        if (session.Waiting.FirstOrDefault() is { } first && first.Number != Next)
        {
            return await RefuseAsync("", T["Somebody else is next now. Look at the waiting list once more."], stop);
        }

        var moved = session.MoveUpNext(Now);
        await SaveAsync(session, Entry(AuditAction.RegistrationDecided, moved, "waitlisted", "confirmed by hand"), [(TrainingNews.MovedUp, moved)], stop);
        this.Flash(T["They have a seat now. Whoever gave an address gets a mail."]);

        return LocalRedirect(Links.TrainingSession(Id));
    }
}
