namespace MigrantWindow.Domain.Statistics;

/// <summary>How often a page was opened on one day.</summary>
public sealed class DailyViews
{
    /// <summary>Days are kept for comparing a month with the same of two years before.</summary>
    public const int MonthsKept = 25;

    /// <summary>Nobody is shown a smaller number: it could tell of one person.</summary>
    public const int Shown = 10;

    private DailyViews() { }

    internal DailyViews(DateOnly day, int views) => (Day, Views) = (day, views);

    public int Id { get; private set; }
    public int PageId { get; private set; }

    /// <summary>In El Salvador.</summary>
    public DateOnly Day { get; private set; }
    public int Views { get; private set; }

    internal void Add(int views) => Views += views;
}
