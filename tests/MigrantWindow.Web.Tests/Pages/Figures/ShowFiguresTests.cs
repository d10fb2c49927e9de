using System.Text;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Figures;

public sealed class ShowFiguresTests(PortalApp app) : WebTest(app)
{
    private static readonly IEnumerable<string> Years = Enumerable.Range(2013, 13).Select(year => $"{year}");

    /// <summary>Those that no source publishes as they stand (facts.md §6).</summary>
    private static readonly string[] Inexact = ["2014", "2015", "2018", "2022"];

    [Theory]
    [InlineData("/es/cifras", "más de 50,000", "unas 51,895", "13,721, solo una parte", "52,938")]
    [InlineData("/en/figures", "more than 50,000", "about 51,895", "13,721, only a part", "52,938")]
    [InlineData("/fr/chiffres", "plus de 50 000", "environ 51 895", "13 721, seulement une partie", "52 938")]
    public async Task The_table_holds_each_year_and_says_how_exact_it_is(string path, string rounded, string derived, string partial, string published)
    {
        var rows = TableOf(await Visitor.OpenAsync(path));

        Assert.Equal(Years, rows.Keys);
        Assert.Equal(rounded, rows["2014"].Number);
        Assert.Equal(derived, rows["2015"].Number);
        Assert.Equal(partial, rows["2022"].Number);
        Assert.Equal(published, rows["2016"].Number);
        Assert.All(Inexact, year => Assert.NotEqual("", rows[year].Note));
    }

    [Fact]
    public async Task A_caveat_stands_beside_its_figure()
    {
        var rows = TableOf(await Visitor.OpenAsync("/en/figures"));

        Assert.Contains("Our own calculation", rows["2015"].Note, StringComparison.Ordinal);
        Assert.Contains("15,809", rows["2017"].Note, StringComparison.Ordinal);
        Assert.Contains("January to November only", rows["2022"].Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/es/cifras", "más de 3,700", "556")]
    [InlineData("/en/figures", "more than 3,700", "556")]
    [InlineData("/fr/chiffres", "plus de 3 700", "556")]
    public async Task What_is_known_of_La_Union_in_2015_is_told(string path, string people, string children)
    {
        var page = await Visitor.OpenAsync(path);

        var heading = page.Document.QuerySelectorAll("main h2").Single(h2 => h2.TextContent.EndsWith(", 2015", StringComparison.Ordinal));
        var told = Plain(heading.NextElementSibling!.TextContent);
        Assert.Contains("La Unión", heading.TextContent, StringComparison.Ordinal);
        Assert.Contains(people, told, StringComparison.Ordinal);
        Assert.Contains(children, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/es/cifras", "Barras")]
    [InlineData("/en/figures", "Bars")]
    [InlineData("/fr/chiffres", "Barres")]
    public async Task The_chart_has_a_title_and_a_bar_for_each_year_and_marks_what_is_not_exact(string path, string title)
    {
        var page = await Visitor.OpenAsync(path);

        var chart = page.Document.QuerySelector("svg.chart")!;
        var bars = chart.QuerySelectorAll("g").ToDictionary(bar => bar.QuerySelector("text")!.TextContent);
        Assert.Equal("img", chart.GetAttribute("role"));
        Assert.StartsWith(title, chart.QuerySelector($"title#{chart.GetAttribute("aria-labelledby")}")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Years, bars.Keys);
        Assert.Equal(Inexact, bars.Where(bar => bar.Value.QuerySelector("rect.derived") is not null).Select(bar => bar.Key));
        Assert.Equal(["> ", "≈ ", "≈ ", "≥ "], Inexact.Select(year => bars[year].QuerySelector(".value")!.TextContent[..2]));
    }

    [Fact]
    public async Task Bars_are_as_long_as_their_figures()
    {
        var page = await Visitor.OpenAsync("/en/figures");

        var widths = page.Document.QuerySelectorAll("svg.chart g").ToDictionary(
            bar => bar.QuerySelector("text")!.TextContent,
            bar => double.Parse(bar.QuerySelector("rect")!.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(widths.Values.Max(), widths["2016"]);
        Assert.Equal(26838.0 / 52938, widths["2017"] / widths["2016"], 0.01);
    }

    [Fact]
    public async Task The_page_names_its_sources_and_offers_the_table_as_a_file()
    {
        var page = await Visitor.OpenAsync("/fr/chiffres");

        Assert.NotEmpty(page.Document.QuerySelectorAll("#sources li"));
        Assert.Contains("/fr/chiffres.csv", page.Links);
    }

    private static Dictionary<string, (string Number, string Note)> TableOf(HtmlPage page) =>
        page.Document.QuerySelectorAll("section[aria-labelledby=table] tbody tr")
            .ToDictionary(row => row.Children[0].TextContent, row => (Plain(row.Children[1].TextContent), row.Children[2].TextContent));

    /// <summary>With plain spaces: French groups digits by narrow ones that do not break.</summary>
    private static string Plain(string text) => new StringBuilder(text).Replace('\u202f', ' ').Replace('\u00a0', ' ').ToString().Trim();
}
