using System.Globalization;

namespace MigrantWindow.Web.Pages.Admin.Statistics;

/// <summary>A period in parts that fit a chart: days of a month, weeks of a quarter, months of a year.</summary>
public sealed record StatisticsSpan(DateOnly From, DateOnly Until, string Label);

public static class StatisticsSpans
{
    private const int MostDays = 31;
    private const int MostWeeks = 14 * 7;

    public static IEnumerable<StatisticsSpan> Of(DateOnly from, DateOnly until)
    {
        var length = until.DayNumber - from.DayNumber + 1;
        for (var first = from; first <= until;)
        {
            var next = length <= MostDays ? first.AddDays(1) : length <= MostWeeks ? first.AddDays(7) : new DateOnly(first.Year, first.Month, 1).AddMonths(1);
            var last = next > until ? until : next.AddDays(-1);
            yield return new StatisticsSpan(first, last, first.ToString(length <= MostWeeks ? "dd/MM" : "MM/yyyy", CultureInfo.InvariantCulture));
            first = next;
        }
    }
}
