using System.Net;
using System.Text;
using Microsoft.VisualBasic.FileIO;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Figures;

public sealed class FiguresCsvTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("/es/cifras")]
    [InlineData("/en/figures")]
    [InlineData("/fr/chiffres")]
    public async Task The_file_holds_the_figures_of_the_page(string path)
    {
        var page = await Visitor.OpenAsync(path);
        var rows = Parse(await Visitor.GetAsync($"{path}.csv"));

        var shown = page.Document.QuerySelectorAll("section[aria-labelledby=table] tbody tr")
            .ToDictionary(row => row.Children[0].TextContent, row => (Number: Digits(row.Children[1].TextContent), Note: row.Children[2].TextContent));
        var national = rows.Where(row => row["scope"] == "National").ToDictionary(row => row["year"], row => (Number: row["total"], Note: row["note"]));
        Assert.NotEmpty(shown);
        Assert.Equal(shown, national);
    }

    [Fact]
    public async Task The_file_says_how_exact_each_figure_is_and_where_it_comes_from()
    {
        var rows = Parse(await Visitor.GetAsync("/en/figures.csv"));

        Assert.Equal("Derived", rows.Single(row => row["scope"] == "National" && row["year"] == "2018")["kind"]);
        Assert.Equal("Published", rows.Single(row => row["scope"] == "National" && row["year"] == "2016")["kind"]);
        Assert.All(rows, row => Assert.NotEqual("", row["source"]));
    }

    [Fact]
    public async Task The_file_holds_the_children_of_La_Union()
    {
        var rows = Parse(await Visitor.GetAsync("/es/cifras.csv"));

        var office = rows.Single(row => row["scope"] == "Office" && row["year"] == "2015");
        Assert.Equal(("3700", "556"), (office["total"], office["children"]));
        Assert.Contains("La Unión", office["place"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_UTF_8_with_a_byte_order_mark_and_lines_that_end_by_RFC_4180()
    {
        var response = await Visitor.GetAsync("/es/cifras.csv");
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.EndsWith(".csv", response.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', Encoding.UTF8.GetString(bytes).Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_file_answers_HEAD()
    {
        var response = await Visitor.SendAsync(HttpMethod.Head, "/en/figures.csv");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);

    private static List<Dictionary<string, string>> Parse(HttpResponseMessage response)
    {
        using var parser = new TextFieldParser(response.Content.ReadAsStream(), Encoding.UTF8) { TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        var names = parser.ReadFields()!;
        List<Dictionary<string, string>> rows = [];
        while (!parser.EndOfData)
        {
            var cells = parser.ReadFields()!;
            Assert.Equal(names.Length, cells.Length);
            rows.Add(names.Zip(cells).ToDictionary());
        }

        return rows;
    }
}
