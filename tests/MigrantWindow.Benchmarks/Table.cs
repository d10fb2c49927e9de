using System.Globalization;

namespace MigrantWindow.Benchmarks;

/// <summary>Figures in columns, each limit beside its figure.</summary>
public sealed class Table(string title, params string[] heads)
{
    private readonly List<string[]> _rows = [heads];

    public void Add(params object[] cells) => _rows.Add([.. cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)!)]);

    public void Print()
    {
        var widths = heads.Select((_, column) => _rows.Max(row => row[column].Length)).ToArray();
        Console.WriteLine();
        Console.WriteLine($"## {title}");
        foreach (var (row, number) in _rows.Select((row, number) => (row, number)))
        {
            Console.WriteLine($"| {string.Join(" | ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))} |");
            if (number == 0)
            {
                Console.WriteLine($"|{string.Join("|", widths.Select(width => new string('-', width + 2)))}|");
            }
        }
    }

    /// <summary>A figure with its limit, and a word where it is beyond.</summary>
    public static string AtMost(double figure, double limit, string format = "0.##") =>
        $"{figure.ToString(format, CultureInfo.InvariantCulture)} <= {limit.ToString(format, CultureInfo.InvariantCulture)}{(figure > limit ? " OVER" : "")}";

    public static string AtLeast(double figure, double limit) =>
        $"{figure.ToString("0.00", CultureInfo.InvariantCulture)} >= {limit.ToString("0.00", CultureInfo.InvariantCulture)}{(figure < limit ? " UNDER" : "")}";
}
