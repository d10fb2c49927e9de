using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>Which sessions a report counts, as its address says it.</summary>
public sealed class ReportFilter
{
    /// <summary>The first date and the last on which a session began, in El Salvador.</summary>
    public string? From { get; set; }
    public string? Until { get; set; }
    public TrainingTopic? Topic { get; set; }
    public int? Office { get; set; }

    /// <returns>The sessions that were held and fit. A date that is none is said beside its field, and leaves nothing out.</returns>
    public IQueryable<TrainingSession> Of(IQueryable<TrainingSession> sessions, DateTime now, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        sessions = sessions.Where(session => session.CancelledOn == null && session.EndsOn <= now);
        if (DateOf(From, nameof(From), state, text) is { } from)
        {
            var begins = OfficeTime.ElSalvador.InstantOf(from, TimeOnly.MinValue);
            sessions = sessions.Where(session => session.StartsOn >= begins);
        }

        if (DateOf(Until, nameof(Until), state, text) is { } until)
        {
            var ends = OfficeTime.ElSalvador.EndOf(until);
            sessions = sessions.Where(session => session.StartsOn < ends);
        }

        if (Topic is { } topic)
        {
            sessions = sessions.Where(session => session.Course.Topic == topic);
        }

        return Office is { } office ? sessions.Where(session => session.OfficeId == office) : sessions;
    }

    /// <summary>An address with the same filter.</summary>
    public string On(string address) => Links.Filtered(address, ("from", From?.Trim()), ("until", Until?.Trim()), ("topic", Topic?.ToString()), ("office", Office?.ToString(CultureInfo.InvariantCulture)));

    private static DateOnly? DateOf(string? typed, string field, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (OfficeTime.DateOf(typed) is { Year: > 1900 and < 9000 } date)
        {
            return date;
        }

        state.AddModelError($"Filter.{field}", text["Enter a date such as 2026-03-05"]);
        return null;
    }
}
