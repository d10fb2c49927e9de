using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>The list that participants sign on paper: one a day of the session.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class SignInSheetModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : SessionPage(db, desk, text)
{
    /// <summary>Lines for whoever comes without having signed up.</summary>
    public const int ExtraLines = 5;

    [FromQuery]
    public int? Day { get; set; }

    public IReadOnlyList<(string? Name, string? Institution)> Lines { get; private set; } = [];

    /// <summary>Which day of the session it is for; the first where none is asked for.</summary>
    public int Place => Day is { } day && day >= 1 && day <= Session.Days.Count ? day : 1;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var seats = await Db.Registrations.Where(registration => registration.SessionId == Id && registration.State == RegistrationState.Confirmed)
            .SelectMany(registration => registration.Participants, (registration, person) => new { registration.Number, Seat = person.Number, person.Name, registration.Institution })
            .OrderBy(seat => seat.Number).ThenBy(seat => seat.Seat).ToListAsync(stop);
        Lines = [.. seats.Select(seat => (seat.Name, seat.Institution)), .. Enumerable.Repeat(((string?)null, (string?)null), ExtraLines)];
        return true;
    }
}
