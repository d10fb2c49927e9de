using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace MigrantWindow.Web.OpenData;

/// <summary>A CSV file by RFC 4180, UTF-8 with a byte order mark, written as it goes. No cell is a formula to whoever opens it: a sign that could
/// begin one gets an apostrophe before it.</summary>
public sealed class SafeCsv(Stream stream) : IAsyncDisposable
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>The last four are the full-width forms, which some programs take for the signs.</summary>
    private const string FormulaSigns = "=+-@\t\r\n\0＝＋－＠";

    /// <summary>The writer's own rule lets a bare line feed through where the end of a line is set.</summary>
    private static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = cell => cell.Field.AsSpan().IndexOfAny(",\"\r\n") >= 0,
    };

    private readonly CsvWriter _csv = new(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true), Rfc4180);

    public async Task WriteAsync(IEnumerable<string?> cells, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        foreach (var cell in cells)
        {
            _csv.WriteField(Safe(cell ?? ""));
        }

        await _csv.NextRecordAsync();
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    internal static string Safe(string cell) => cell.Length > 0 && FormulaSigns.Contains(cell[0], StringComparison.Ordinal) ? $"'{cell}" : cell;
}
