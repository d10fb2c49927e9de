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

/// <summary>How many were there, and no names: for schools, and where a list was kept on paper.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class AttendanceTotalsModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : AttendancePage(db, desk, text)
{
    /// <summary>More make the page too heavy; who needs more counts fewer kinds.</summary>
    public const int LinesMax = 30;

    private const int LinesMin = 4;

    [BindProperty]
    public List<TotalInput> Lines { get; set; } = [];

    /// <summary>When attendance was last recorded before the form was opened.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    private int _more;

    public Task<IActionResult> OnPostAsync([FromForm] bool more, CancellationToken stop)
    {
        if (more)
        {
            ModelState.ForgetErrors();
            _more = LinesMin;
            return ShowAsync(StatusCodes.Status200OK, stop);
        }

        return ActAsync(session => RecordAsync(session, stop), stop);
    }

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        Seen ??= StampOf(Session.AttendanceRecordedOn);
        Lines = [.. Lines.OfType<TotalInput>().Take(LinesMax)];
        if (Lines.Count == 0)
        {
            Lines = await InReach.SelectMany(session => session.Totals).OrderBy(total => total.Id).Take(LinesMax)
                .Select(total => new TotalInput { Sector = total.Sector, Municipality = total.Municipality, Sex = total.Sex, Age = total.Age, Attended = total.Attended }).ToListAsync(stop);
        }

        Lines.AddRange(Enumerable.Range(0, Math.Clamp(Math.Max(LinesMin - Lines.Count, _more), 0, LinesMax - Lines.Count)).Select(_ => new TotalInput()));
        return true;
    }

    private async Task<IActionResult> RecordAsync(TrainingSession session, CancellationToken stop)
    {
        var typed = Read();
        if (!ModelState.IsValid)
        {
            return await RefuseAsync(stop);
        }

        var before = StaffSentences.CountsOf(session);
        if (session.Totals.Select(KeyOf).Order().SequenceEqual(typed.Select(KeyOf).Order()))
        {
            return LocalRedirect(Links.TrainingSession(Id)); // sent twice
        }

        if (Seen != StampOf(session.AttendanceRecordedOn))
        {
            ModelState.Remove(nameof(Seen));
            Seen = StampOf(session.AttendanceRecordedOn);
            return await RefuseAsync("", T["Somebody else recorded attendance meanwhile: {0}. Saved once more, yours takes its place.", T["{0} attended", session.Count().Sum(total => total.Attended)]], stop);
        }

        session.RecordTotals(typed, Now);
        await SaveAsync(session, before, stop);
        this.Flash(T["Saved: {0} people attended.", typed.Sum(total => total.Attended)]);

        return LocalRedirect(Links.TrainingSession(Id));
    }

    private List<AttendanceTotal> Read()
    {
        var typed = Lines.Take(LinesMax).Index().Where(line => line.Item is { IsEmpty: false }).Select(line => line.Item.Read($"Lines[{line.Index}]", ModelState, T)).OfType<AttendanceTotal>().ToList();
        if (typed.Count == 0 && ModelState.IsValid)
        {
            ModelState.AddModelError("Lines[0].Attended", T["Enter at least one line"]);
        }

        return typed;
    }

    private static (Sectors, string, Sex?, AgeBand?, int) KeyOf(AttendanceTotal total) => (total.Sector, total.Municipality ?? "", total.Sex, total.Age, total.Attended);

    private static string StampOf(DateTime? recordedOn) => recordedOn?.Ticks.ToString(CultureInfo.InvariantCulture) ?? "never";
}
