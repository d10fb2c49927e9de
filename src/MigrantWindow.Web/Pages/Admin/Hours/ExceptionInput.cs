using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Hours;

/// <summary>A day with other hours, as a form asks for it.</summary>
public sealed class ExceptionInput
{
    public const string ClosedAllDay = "closed";
    public const string OtherHours = "hours";
    public const int YearsAhead = 2;

    public string? Date { get; set; }

    [AllowedValues(ClosedAllDay, OtherHours, ErrorMessage = "Choose what holds on that day")]
    public string? Kind { get; set; } = ClosedAllDay;

    public string? Opens { get; set; }
    public string? Closes { get; set; }
    public Dictionary<string, string?> Reason { get; set; } = [];

    /// <returns>The day; nothing where something is wrong, and then it stands beside the fields.</returns>
    public ExceptionView? Read(DateOnly today, PortalLanguages languages, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        var (opens, closes) = (OfficeTime.HourOf(Opens), OfficeTime.HourOf(Closes));
        if (Kind == OtherHours && (opens is null || closes is null))
        {
            state.AddModelError(opens is null ? "Input.Opens" : "Input.Closes", text["Enter both times, such as 08:00"]);
        }

        if (OfficeTime.DateOf(Date) is not { } date || date < today || date > today.AddYears(YearsAhead))
        {
            state.AddModelError("Input.Date", text["Enter a date from today on, at most {0} years ahead", YearsAhead]);
            date = today;
        }

        return LanguageWords.Read(Reason, "Input.Reason", ScheduleException.ReasonMaxLength, languages, state, text) is { } reason
            ? Kind == ClosedAllDay ? new ExceptionView(date, null, null, reason) : new ExceptionView(date, opens, closes, reason)
            : null;
    }
}
