using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.Tests.Content;

public sealed class RenderedTextTests
{
    private static readonly MarkdownRenderer Renderer = new();

    [Theory]
    [InlineData("# One", "h2")]
    [InlineData("## Two", "h2")]
    [InlineData("### Three", "h3")]
    [InlineData("#### Four", "h4")]
    [InlineData("###### Six", "h4")]
    [InlineData("Underlined\n===", "h2")]
    public void A_heading_leaves_the_first_level_to_the_page(string markdown, string element)
    {
        var heading = Assert.Single(RenderedHtml.Parse(Render(markdown)).Children);

        Assert.Equal(element, heading.LocalName);
    }

    [Theory]
    [InlineData("article", "leave-and-return")]
    [InlineData("service", "dui")]
    [InlineData("journey", "need-help")]
    [InlineData("section", "rights")]
    [InlineData("term", "refugee")]
    [InlineData("page", "privacy")]
    public void A_link_to_a_thing_of_ours_leads_to_its_address(string kind, string key)
    {
        var html = Renderer.Render($"Read [this page]({kind}:{key}) first.", (askedKind, askedKey) => $"/es/{askedKind}/{askedKey}");

        var link = Assert.Single(RenderedHtml.Parse(html).QuerySelectorAll("a"));
        Assert.Equal($"/es/{kind}/{key}", link.GetAttribute("href"));
        Assert.Equal("this page", link.TextContent);
        Assert.Null(link.GetAttribute("rel"));
    }

    [Theory]
    [InlineData("Read [this **page**](article:nowhere) first.")]
    [InlineData("Read [this **page**](other:leave-and-return) first.")]
    [InlineData("Read ![this **page**](https://evil.example/p.png) first.")]
    [InlineData("Read ![this **page**](/own.png) first.")]
    [InlineData("Read [this **page**](relative/path) first.")]
    public void A_link_that_leads_nowhere_leaves_its_words(string markdown)
    {
        var body = RenderedHtml.Parse(Render(markdown));

        Assert.Equal("Read this page first.", body.TextContent.Trim());
        Assert.Empty(body.QuerySelectorAll("a, img"));
        Assert.Single(body.QuerySelectorAll("strong"));
    }

    [Theory]
    [InlineData("[words](https://www.iom.int/)")]
    [InlineData("[words][1]\n\n[1]: https://www.iom.int/ 'title'")]
    [InlineData("<https://www.iom.int/>")]
    public void A_link_to_another_host_gives_nothing_of_the_reader_away(string markdown)
    {
        var link = Assert.Single(RenderedHtml.Parse(Render(markdown)).QuerySelectorAll("a"));

        Assert.Equal("https://www.iom.int/", link.GetAttribute("href"));
        Assert.Contains("noreferrer", link.GetAttribute("rel") ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[call](tel:911)", "tel:911")]
    [InlineData("[write](mailto:office@example.org)", "mailto:office@example.org")]
    [InlineData("[below](#more)", "#more")]
    [InlineData("[here](/es/glosario#refugee)", "/es/glosario#refugee")]
    public void Phones_mail_and_our_own_addresses_stay_links(string markdown, string address) =>
        Assert.Equal(address, RenderedHtml.Parse(Render(markdown)).QuerySelector("a")?.GetAttribute("href"));

    [Theory]
    [InlineData("Call {{phone:child-line}}.")]
    [InlineData("- Call {{phone:child-line}}.")]
    [InlineData("> **Call {{phone:child-line}}.**")]
    [InlineData("## Call {{phone:child-line}}.")]
    [InlineData("[Call {{phone:child-line}}.](article:nowhere)")]
    [InlineData("*Call* {{phone:child-line}}\\.")]
    public void A_fact_token_comes_out_as_it_went_in(string markdown)
    {
        var html = Render(markdown);

        Assert.Equal(new FactToken("phone", "child-line"), Assert.Single(FactTokens.In(html)));
        Assert.Equal("Call {{phone:child-line}}.", RenderedHtml.Parse(html).TextContent.Trim());
    }

    [Fact]
    public void Letters_with_accents_and_signs_are_kept()
    {
        var body = RenderedHtml.Parse(Render("¿Dónde está la oficina de La Unión? «Aquí» — 5 < 6 & 7 > 2 …"));

        Assert.Equal("¿Dónde está la oficina de La Unión? «Aquí» — 5 < 6 & 7 > 2 …", body.TextContent.Trim());
    }

    [Fact]
    public void A_numbered_list_may_begin_where_it_likes() =>
        Assert.Equal("3", RenderedHtml.Parse(Render("3. Three\n4. Four")).QuerySelector("ol")?.GetAttribute("start"));

    private static string Render(string markdown) => Renderer.Render(markdown, (_, _) => null);
}
