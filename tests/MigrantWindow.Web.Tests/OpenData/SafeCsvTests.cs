using System.Globalization;
using CsvHelper;
using MigrantWindow.Web.OpenData;

namespace MigrantWindow.Web.Tests.OpenData;

public sealed class SafeCsvTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+503 2222")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("\0=1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(A1)")]
    public async Task A_sign_that_could_begin_a_formula_gets_an_apostrophe(string cell) => Assert.Equal([$"'{cell}", "after"], await WrittenAsync(cell, "after"));

    [Theory]
    [InlineData("")]
    [InlineData("Ana María Núñez")]
    [InlineData("1+1=2")]
    [InlineData("a, \"b\"\r\nand c")]
    public async Task Everything_else_comes_back_as_it_was(string cell) => Assert.Equal([cell, "after"], await WrittenAsync(cell, "after"));

    [Fact]
    public async Task It_begins_with_a_byte_order_mark_and_ends_its_lines_as_RFC_4180_says()
    {
        var bytes = await BytesAsync("a", null);

        Assert.Equal([0xEF, 0xBB, 0xBF, .. "a,\r\n"u8], bytes);
    }

    private static async Task<string[]> WrittenAsync(params string[] cells)
    {
        using var parser = new CsvParser(new StreamReader(new MemoryStream(await BytesAsync(cells))), CultureInfo.InvariantCulture);
        Assert.True(await parser.ReadAsync());
        return parser.Record!;
    }

    private static async Task<byte[]> BytesAsync(params string?[] cells)
    {
        using var stream = new MemoryStream();
        await using (var csv = new SafeCsv(stream))
        {
            await csv.WriteAsync(cells, default);
        }

        return stream.ToArray();
    }
}
