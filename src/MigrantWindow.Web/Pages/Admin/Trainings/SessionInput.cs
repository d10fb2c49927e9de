using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Hours;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>What a form asks about a session.</summary>
public sealed class SessionInput
{
    private const int RowsMin = 3;

    public string? Language { get; set; }
    public string? Place { get; set; }
    public string? Trainer { get; set; }
    public List<DayInput> Days { get; set; } = [];
    public int? Capacity { get; set; }
    public string? SignUpEnds { get; set; }
    public bool ByApproval { get; set; }
    public Dictionary<string, string?> Note { get; set; } = [];

    /// <summary>Whoever plans saw what else is at that time, and saves it nevertheless.</summary>
    public bool SaveAllTheSame { get; set; }

    public static SessionInput Of(TrainingSession session, OfficeTime time) => new()
    {
        Language = session.Language,
        Place = session.Place,
        Trainer = session.Trainer,
        Days = [.. session.Days.Select(day => DayInput.Of(new SessionTime(day.StartsOn, day.EndsOn), time))],
        Capacity = session.Capacity,
        SignUpEnds = DateOnly.FromDateTime(time.Local(session.SignUpEndsOn.AddTicks(-1))).ToString("O", CultureInfo.InvariantCulture),
        ByApproval = session.ByApproval,
        Note = session.Note.All.ToDictionary(note => note.Key, note => (string?)note.Value),
    };

    /// <summary>With every field that the form shows, whatever was sent.</summary>
    /// <param name="more">How many empty days are asked for besides.</param>
    public void Complete(PortalLanguages languages, int more)
    {
        Days = [.. Days.OfType<DayInput>().Take(TrainingSession.DaysMax)];
        var rows = Math.Min(Math.Max(RowsMin, Days.Count + more), TrainingSession.DaysMax);
        Days = [.. Days, .. Enumerable.Range(0, rows - Days.Count).Select(_ => new DayInput())];
        LanguageWords.Complete(Note, languages);
    }

    /// <summary>Everything it says, line by line: forms are compared by it.</summary>
    public IEnumerable<(string Label, string Value)> Lines(IStringLocalizer<Texts> text) =>
    [
        (text["Held in"], Language ?? ""), (text["Place"], Place ?? ""), (text["Trainer"], Trainer ?? ""),
        (text["Days"], string.Join("; ", Days.OfType<DayInput>().Where(day => !day.IsEmpty).Select(day => $"{day.Date} {day.From}–{day.Until}"))),
        (text["Seats"], $"{Capacity}"), (text["Last day to sign up"], SignUpEnds ?? ""), (text["The office decides about each request"], ByApproval ? text["yes"] : text["no"]),
        (text["Note"], string.Join(" / ", Note.Where(note => !string.IsNullOrWhiteSpace(note.Value)).OrderBy(note => note.Key, StringComparer.Ordinal).Select(note => note.Value))),
    ];

    /// <param name="keptDeadline">As the form shows it of a session that is changed: one that has passed may stay.</param>
    /// <returns>The plan; nothing where something is wrong, and then it stands beside the fields.</returns>
    public SessionPlan? Read(OfficeTime time, DateTime now, string? keptDeadline, PortalLanguages languages, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        if (languages.Find(Language) is null)
        {
            state.AddModelError("Input.Language", text["Choose the language"]);
        }

        if (Capacity is not (>= 1 and <= TrainingSession.CapacityMax) && state["Input.Capacity"]?.Errors.Count is null or 0)
        {
            state.AddModelError("Input.Capacity", text["Enter a number from {0} to {1}", 1, TrainingSession.CapacityMax]);
        }

        var place = Line(Place, "Input.Place", TrainingSession.PlaceMaxLength, text["Enter where it is held"], state, text);
        var trainer = Line(Trainer, "Input.Trainer", TrainingSession.TrainerMaxLength, text["Enter who trains"], state, text);
        var days = ReadDays(time, now, state, text);
        var deadline = ReadDeadline(days, time, now, keptDeadline, state, text);
        var note = Note.Values.All(string.IsNullOrWhiteSpace) ? LocalizedText.Empty : LanguageWords.Read(Note, "Input.Note", TrainingSession.NoteMaxLength, languages, state, text);

        return state.IsValid ? new SessionPlan(Language!, place!, trainer!, days, Capacity!.Value, deadline!.Value, ByApproval, note!) : null;
    }

    private List<SessionTime> ReadDays(OfficeTime time, DateTime now, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        var rows = Days.Index().Where(row => row.Item is { IsEmpty: false }).ToList();
        if (rows.Count == 0)
        {
            state.AddModelError("Input.Days[0].Date", text["Enter at least one day"]);
        }

        var read = rows.Take(TrainingSession.DaysMax).Select(row => (row.Index, Day: row.Item.Read($"Input.Days[{row.Index}]", time, now, state, text)))
            .Where(row => row.Day is not null).OrderBy(row => row.Day!.Value.StartsOn).ToList();
        foreach (var (_, late) in read.Zip(read.Skip(1)).Where(pair => pair.Second.Day!.Value.StartsOn < pair.First.Day!.Value.EndsOn))
        {
            state.AddModelError($"Input.Days[{late.Index}].Date", text["This day overlaps another one"]);
        }

        return [.. read.Select(row => row.Day!.Value)];
    }

    private DateTime? ReadDeadline(List<SessionTime> days, OfficeTime time, DateTime now, string? keptDeadline, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        if (OfficeTime.DateOf(SignUpEnds) is { } date && (date >= time.Today(now) || SignUpEnds == keptDeadline) && (days.Count == 0 || date <= time.Today(days[0].StartsOn)))
        {
            return time.EndOf(date);
        }

        state.AddModelError("Input.SignUpEnds", text["Enter a date from today to the first day of the session"]);
        return null;
    }

    private static string? Line(string? typed, string field, int maxLength, string missing, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        var line = PersonName.Clean(typed);
        if (line is null || line.Length > maxLength)
        {
            state.AddModelError(field, line is null ? missing : text["At most {0} characters", maxLength]);
        }

        return line;
    }
}
