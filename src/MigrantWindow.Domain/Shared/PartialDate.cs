using System.Globalization;

namespace MigrantWindow.Domain.Shared;

/// <summary>A date known to the day, the month or only the year, in ISO form: <c>2025-08-07</c>, <c>2025-08</c>, <c>2025</c>.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    public const int MaxLength = 10;

    private static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public PartialDate(string value)
    {
        if (!DateOnly.TryParseExact(value, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            throw new DomainException("“{0}” is no date: write 2025, 2025-08 or 2025-08-07.", value);
        }

        Value = value;
    }

    public string Value { get; }

    public DateOnly FirstDay => DateOnly.ParseExact(Value, Forms, CultureInfo.InvariantCulture);

    /// <summary>As a reader of the culture writes it, to the precision that is known.</summary>
    public string ToString(CultureInfo culture) => Value.Length switch
    {
        4 => Value,
        7 => FirstDay.ToString("Y", culture),
        _ => FirstDay.ToString(LongDateWithoutWeekday(culture), culture),
    };

    /// <summary>The culture's long date without the day of the week, which tells a reader nothing about a past date.</summary>
    public static string LongDateWithoutWeekday(CultureInfo culture) =>
        culture.DateTimeFormat.LongDatePattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',');

    public int CompareTo(PartialDate other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}
