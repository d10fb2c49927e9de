using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>Who was there, tapped person by person. Saved is what was tapped, not what the page happened to show.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class RecordAttendanceModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : AttendancePage(db, desk, text)
{
    public const int PageSize = 40;

    /// <summary>How many people the page leaves out: those of the pages before.</summary>
    [FromQuery]
    public int Skip { get; set; }

    [BindProperty]
    public List<TapInput> People { get; set; } = [];

    public IReadOnlyList<PersonLine> Lines { get; private set; } = [];
    public string? More { get; private set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(session => RecordAsync(session, stop), stop);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        Skip = Math.Clamp(Skip, 0, TrainingSession.CapacityMax);
        var found = await Db.Registrations.Where(registration => registration.SessionId == Id && registration.State == RegistrationState.Confirmed)
            .SelectMany(registration => registration.Participants, (registration, person) => new { registration.Number, registration.Institution, Seat = person.Number, person.Id, person.Name, person.Attendance })
            .OrderBy(seat => seat.Number).ThenBy(seat => seat.Seat).Skip(Skip).Take(PageSize + 1)
            .Select(seat => new PersonLine(seat.Id, seat.Number, seat.Seat, seat.Name, seat.Institution, seat.Attendance)).ToListAsync(stop);
        Lines = [.. found.Take(PageSize)];
        More = found.Count > PageSize ? PageFrom(Skip + PageSize) : null;
        return true;
    }

    /// <summary>What was tapped on a page that was refused; else what is stored.</summary>
    public Attendance? TappedFor(PersonLine line) => People.OfType<TapInput>().FirstOrDefault(tap => tap.Id == line.Id) is { Now: { } tapped } ? tapped : line.Attendance;

    private async Task<IActionResult> RecordAsync(TrainingSession session, CancellationToken stop)
    {
        var stored = session.Participants.ToDictionary(person => person.Id);
        var taps = People.OfType<TapInput>().Where(tap => tap.Now is not null && tap.Now != tap.Was).DistinctBy(tap => tap.Id).ToList();
        var others = taps.Where(tap => stored.TryGetValue(tap.Id, out var person) && person.Attendance != tap.Was && person.Attendance != tap.Now).ToList();
        if (others.Count > 0)
        {
            foreach (var tap in others)
            {
                ModelState.AddModelError($"a{tap.Id}", T["{0}: somebody else recorded “{1}” meanwhile. Saved once more, yours takes its place.", stored[tap.Id].Name ?? T["without a name"], T.Attendance(stored[tap.Id].Attendance)]);
            }

            return await RefuseAsync(stop);
        }

        var news = taps.Where(tap => !stored.TryGetValue(tap.Id, out var person) || person.Attendance != tap.Now).Select(tap => KeyValuePair.Create(tap.Id, tap.Now)).ToList();
        if (news.Count > 0)
        {
            await RecordAsync(session, news, stop);
            this.Flash(T["Saved: {0} people.", news.Count]);
        }

        return LocalRedirect(PageFrom(Math.Clamp(Skip, 0, TrainingSession.CapacityMax)));
    }

    private string PageFrom(int skip) => Links.Filtered(Links.TrainingSession(Id, "attendance"), ("skip", skip == 0 ? null : skip.ToString(CultureInfo.InvariantCulture)));

    public sealed record PersonLine(int Id, int Registration, int Seat, string? Name, string? Institution, Attendance? Attendance);

    public sealed class TapInput
    {
        public int Id { get; set; }

        /// <summary>What the page showed.</summary>
        public Attendance? Was { get; set; }
        public Attendance? Now { get; set; }
    }
}
