using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>Who was there, from a list of names that was kept elsewhere. A name that nobody or several people bear is asked about, never guessed.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed partial class AttendanceListModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : AttendancePage(db, desk, text)
{
    public const int NamesMaxLength = 60_000;

    [BindProperty]
    [Required(ErrorMessage = "Paste the names, one a line")]
    [StringLength(NamesMaxLength, ErrorMessage = "The list must be {1} characters or less")]
    public string? Names { get; set; }

    [BindProperty]
    public bool OthersAbsent { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(session => RecordAsync(session, stop), stop);

    private async Task<IActionResult> RecordAsync(TrainingSession session, CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            return await RefuseAsync(stop);
        }

        var bearers = session.Participants.Where(person => person.Name is not null).ToLookup(person => PersonName.Folded(person.Name!));
        var lines = Names!.Split('\n').Select(line => PersonName.Clean(Numbering().Replace(line, ""))).OfType<string>().Select(line => (Line: line, Bearers: bearers[PersonName.Folded(line)].ToList())).ToList();
        var there = lines.Where(line => line.Bearers.Count == 1).Select(line => line.Bearers[0].Id).ToHashSet();
        var open = lines.Where(line => line.Bearers.Count != 1).ToList();
        if (NewsOf(session, there, OthersAbsent && open.Count == 0) is { Count: > 0 } found)
        {
            await RecordAsync(session, found, stop);
        }

        if (open.Count == 0)
        {
            this.Flash(T["Saved: {0} of the list were there.", there.Count]);
            return LocalRedirect(Links.TrainingSession(Id, "attendance"));
        }

        ModelState.Remove(nameof(Names));
        Names = string.Join('\n', open.Select(line => line.Line));
        return await RefuseAsync(nameof(Names), Told(there.Count, open.Count(line => line.Bearers.Count == 0), open.Count(line => line.Bearers.Count > 1)), stop);
    }

    /// <summary>What is not recorded already.</summary>
    private static List<KeyValuePair<int, Attendance?>> NewsOf(TrainingSession session, HashSet<int> there, bool isWhole) =>
    [
        .. session.Participants
            .Where(person => there.Contains(person.Id) ? person.Attendance != Attendance.Attended : isWhole && person is { Name: not null, Attendance: null })
            .Select(person => KeyValuePair.Create(person.Id, (Attendance?)(there.Contains(person.Id) ? Attendance.Attended : Attendance.Absent))),
    ];

    private string Told(int there, int unknown, int ambiguous) =>
        T["{0} people are recorded. The lines below are not: {1} names that nobody signed up with, {2} that several people bear. Correct them, or tap those people.", there, unknown, ambiguous];

    /// <summary><c>12. </c> or <c>3) </c> before a name.</summary>
    [GeneratedRegex(@"^\s*\d{1,3}\s*[.)\-]?\s+")]
    private static partial Regex Numbering();
}
