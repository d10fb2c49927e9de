using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>One day of a session as a form asks for it, in the time of the office.</summary>
public sealed class DayInput
{
    public string? Date { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Date) && string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(Until);

    public static DayInput Of(SessionTime day, OfficeTime time) => new()
    {
        Date = DateOnly.FromDateTime(time.Local(day.StartsOn)).ToString("O", CultureInfo.InvariantCulture),
        From = time.Local(day.StartsOn).ToString("HH:mm", CultureInfo.InvariantCulture),
        Until = time.Local(day.EndsOn).ToString("HH:mm", CultureInfo.InvariantCulture),
    };

    /// <returns>When it is; nothing where something is wrong, and then it stands beside the fields.</returns>
    public SessionTime? Read(string field, OfficeTime time, DateTime now, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        var (date, from, until) = (OfficeTime.DateOf(Date), OfficeTime.HourOf(From), OfficeTime.HourOf(Until));
        if (date is null)
        {
            state.AddModelError($"{field}.Date", text["Enter the date of this day, such as 2026-03-05"]);
        }

        foreach (var (name, hour) in new[] { (nameof(From), from), (nameof(Until), until) }.Where(side => side.Item2 is null))
        {
            state.AddModelError($"{field}.{name}", text["Enter from when until when, such as 08:00"]);
        }

        if (date is not { } day || from is not { } first || until is not { } last)
        {
            return null;
        }

        if (last <= first || last - first > SessionPlan.LongestDay)
        {
            state.AddModelError($"{field}.Until", text["A day ends after it starts, and after {0} hours at most", SessionPlan.LongestDay.TotalHours]);
            return null;
        }

        return Instants(day, first, last, time) is { } when && when.StartsOn > now && when.EndsOn <= now + SessionPlan.FarthestAhead ? when : Refuse(field, state, text);
    }

    private static SessionTime? Instants(DateOnly day, TimeOnly first, TimeOnly last, OfficeTime time) =>
        time.InstantOf($"{day:yyyy-MM-dd} {first:HH\\:mm}") is { } starts && time.InstantOf($"{day:yyyy-MM-dd} {last:HH\\:mm}") is { } ends ? new SessionTime(starts, ends) : null;

    private static SessionTime? Refuse(string field, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        state.AddModelError($"{field}.Date", text["Enter a day to come, within two years"]);
        return null;
    }
}
