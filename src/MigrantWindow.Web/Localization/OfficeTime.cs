using System.Globalization;

namespace MigrantWindow.Web.Localization;

/// <summary>Instants as people at an office read and type them.</summary>
/// <param name="Zone">IANA name of the office's time zone.</param>
public readonly record struct OfficeTime(string Zone)
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>Of pages that belong to no office.</summary>
    public static OfficeTime ElSalvador { get; } = new("America/El_Salvador");

    private TimeZoneInfo Info => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    public DateTime Local(DateTime instant) => TimeZoneInfo.ConvertTimeFromUtc(instant, Info);

    /// <summary>The same moment with the office's distance from UTC.</summary>
    public DateTimeOffset Offset(DateTime instant) => TimeZoneInfo.ConvertTime(new DateTimeOffset(instant), Info);

    public DateOnly Today(DateTime now) => DateOnly.FromDateTime(Local(now));

    /// <summary>Date and time in the language of the page.</summary>
    public string Moment(DateTime instant) => Local(instant).ToString("g", CultureInfo.CurrentCulture);

    /// <returns>The instant of what was typed; nothing where it is no date and time, or one that the clocks leave out.</returns>
    public DateTime? InstantOf(string? typed) =>
        DateTime.TryParseExact(typed?.Trim(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && !Info.IsInvalidTime(local)
            ? TimeZoneInfo.ConvertTimeToUtc(local, Info)
            : null;

    public DateTime InstantOf(DateOnly date, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(time), Info);

    /// <summary>When a local day is over: deadlines are kept until then.</summary>
    public DateTime EndOf(DateOnly date)
    {
        var midnight = date.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return TimeZoneInfo.ConvertTimeToUtc(Info.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, Info);
    }

    public static DateOnly? DateOf(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static TimeOnly? HourOf(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new TimeOnly(time.Hour, time.Minute) : null;
}
