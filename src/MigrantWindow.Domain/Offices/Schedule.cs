namespace MigrantWindow.Domain.Offices;

/// <summary>A timetable together with what overrides it: an exception beats a holiday, a holiday beats the week.</summary>
public sealed record Schedule(
    OpeningHours? Hours, bool ByAppointment, OfficeStatus Status, string TimeZone, IReadOnlyList<OtherHours> Exceptions, IReadOnlySet<DateOnly> Holidays)
{
    /// <summary>How many days ahead the next opening is looked for.</summary>
    public const int Horizon = 14;

    public OpenState At(DateTime now)
    {
        if (Status is OfficeStatus.TemporarilyClosed or OfficeStatus.Closed)
        {
            return OpenState.Unknown with { Kind = OpenStateKind.TemporarilyClosed };
        }

        if (Status == OfficeStatus.Planned)
        {
            return OpenState.Unknown with { Kind = OpenStateKind.NotOpenYet };
        }

        if (Hours is null)
        {
            return OpenState.Unknown;
        }

        var local = TimeZoneInfo.ConvertTimeFromUtc(now, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
        var today = DateOnly.FromDateTime(local);
        var spans = Enumerable.Range(-1, Horizon + 2).SelectMany(day => SpansOn(today.AddDays(day))).OrderBy(span => span.Opens).ToList();

        return spans.Find(span => span.Opens <= local && local < span.Closes) is { } open
            ? new OpenState(OpenStateKind.Open, ClosingOf(open, spans, local), null, null, open.ByAppointment)
            : Closed(spans.Find(span => span.Opens > local));
    }

    private static OpenState Closed(Span? next) => new(
        OpenStateKind.Closed, null, next is null ? null : DateOnly.FromDateTime(next.Opens), next is null ? null : TimeOnly.FromDateTime(next.Opens),
        next?.ByAppointment ?? false);

    /// <summary>Spans that touch count as one: a day that ends at midnight goes on when the next begins there. Nothing: not within a day.</summary>
    private static TimeOnly? ClosingOf(Span open, List<Span> spans, DateTime local)
    {
        var closes = open.Closes;
        while (spans.Find(span => span.Opens <= closes && span.Closes > closes && span.ByAppointment == open.ByAppointment) is { } next)
        {
            closes = next.Closes;
        }

        return closes - local >= TimeSpan.FromDays(1) ? null : TimeOnly.FromDateTime(closes);
    }

    private IEnumerable<Span> SpansOn(DateOnly date)
    {
        if (Exceptions.FirstOrDefault(exception => exception.Date == date) is { } other)
        {
            return other is { Opens: { } opens, Closes: { } closes } ? [SpanOf(date, new OpeningSlot(date.DayOfWeek, opens, closes, ByAppointment))] : [];
        }

        return Holidays.Contains(date) && !Hours!.IsAlways ? [] : Hours!.On(date.DayOfWeek).Select(slot => SpanOf(date, slot));
    }

    private Span SpanOf(DateOnly date, OpeningSlot slot) => new(
        date.ToDateTime(slot.Opens), date.AddDays(slot.EndsNextDay ? 1 : 0).ToDateTime(slot.Closes), slot.ByAppointment || ByAppointment);

    private sealed record Span(DateTime Opens, DateTime Closes, bool ByAppointment);
}
