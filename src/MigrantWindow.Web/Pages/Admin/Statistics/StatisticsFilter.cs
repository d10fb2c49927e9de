using System.Globalization;
using MigrantWindow.Domain.Statistics;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Statistics;

/// <summary>Which days and whose pages are counted, as the address says it.</summary>
public sealed class StatisticsFilter
{
    public static IReadOnlyList<int> Periods { get; } = [7, 30, 90, 365];

    public int? Days { get; set; }
    public int? Office { get; set; }

    /// <summary>One of <see cref="Periods"/>.</summary>
    public int Length => Days is { } days && Periods.Contains(days) ? days : 30;

    public DateOnly From(DateOnly today) => today.AddDays(1 - Length);

    public IQueryable<CountedPage> Of(IQueryable<CountedPage> pages) => Office is { } office ? pages.Where(page => page.OfficeId == office) : pages;

    /// <summary>An address with the same filter.</summary>
    public string On(string address) => Links.Filtered(address, ("days", Days?.ToString(CultureInfo.InvariantCulture)), ("office", Office?.ToString(CultureInfo.InvariantCulture)));
}
