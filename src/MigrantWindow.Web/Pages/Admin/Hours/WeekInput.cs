using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Hours;

/// <summary>The seven days of a form, Monday first, each with two spans of time; with more where the office has more.</summary>
public sealed class WeekInput
{
    public const int DaysMax = 7;
    public const int SpansMin = 2;
    public const int SpansMax = 6;

    public List<DayInput> Days { get; set; } = [];

    public static DayOfWeek DayAt(int place) => (DayOfWeek)((place + 1) % DaysMax);

    public static WeekInput From(OpeningHours? hours)
    {
        var week = new WeekInput();
        for (var place = 0; place < DaysMax; place++)
        {
            var slots = (hours is null or { IsAlways: true } ? [] : hours.On(DayAt(place))).OrderBy(slot => slot.Opens);
            week.Days.Add(new DayInput { Spans = [.. slots.Select(SpanInput.From)] });
        }

        return week.Whole();
    }

    /// <summary>With every field that the form shows, whatever was sent.</summary>
    public WeekInput Whole()
    {
        Days = [.. Days.OfType<DayInput>().Take(DaysMax)]; // a sender may name a day and say nothing of it
        Days = [.. Days, .. Enumerable.Range(0, Math.Max(0, DaysMax - Days.Count)).Select(_ => new DayInput())];
        foreach (var day in Days)
        {
            day.Spans = [.. day.Spans.OfType<SpanInput>().Take(SpansMax)];
            day.Spans = [.. day.Spans, .. Enumerable.Range(0, Math.Max(0, SpansMin - day.Spans.Count)).Select(_ => new SpanInput())];
        }

        return this;
    }

    /// <returns>What was filled in; what is wrong with it stands beside the fields.</returns>
    public IReadOnlyList<OpeningSlot> Read(string field, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        List<OpeningSlot> slots = [];
        foreach (var (place, day) in Whole().Days.Index())
        {
            var slotsOfDay = day.Spans.Index().Select(span => span.Item.Read(DayAt(place), $"{field}.Days[{place}].Spans[{span.Index}]", state, text))
                .OfType<OpeningSlot>().OrderBy(slot => slot.Opens).ToList();
            if (OpeningHours.Overlaps(slotsOfDay))
            {
                state.AddModelError($"{field}.Days[{place}].Spans[0].Opens", text["The times of {0} overlap", CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(DayAt(place))]);
            }

            slots.AddRange(slotsOfDay);
        }

        return slots;
    }

    public sealed class DayInput
    {
        public List<SpanInput> Spans { get; set; } = [];
    }

    public sealed class SpanInput
    {
        public string? Opens { get; set; }
        public string? Closes { get; set; }
        public bool ByAppointment { get; set; }

        public static SpanInput From(OpeningSlot slot) => new()
        {
            Opens = slot.Opens.ToString("HH:mm", CultureInfo.InvariantCulture),
            Closes = slot.Closes.ToString("HH:mm", CultureInfo.InvariantCulture),
            ByAppointment = slot.ByAppointment,
        };

        public OpeningSlot? Read(DayOfWeek day, string field, ModelStateDictionary state, IStringLocalizer<Texts> text)
        {
            if (string.IsNullOrWhiteSpace(Opens) && string.IsNullOrWhiteSpace(Closes))
            {
                return null;
            }

            var (opens, closes) = (OfficeTime.HourOf(Opens), OfficeTime.HourOf(Closes));
            foreach (var (name, hour) in new[] { (nameof(Opens), opens), (nameof(Closes), closes) }.Where(time => time.Item2 is null))
            {
                state.AddModelError($"{field}.{name}", text["{0}: enter both times, such as 08:00", CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day)]);
            }

            return opens is { } from && closes is { } until ? new OpeningSlot(day, from, until, ByAppointment) : null;
        }
    }
}
