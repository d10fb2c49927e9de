using System.Text;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Offline;

/// <summary>All of an office as one document.</summary>
public sealed class SingleFileTests(PortalApp app) : WebTest(app)
{
    private const int MaxBytes = 300_000;

    [Theory]
    [InlineData("/es/la-union/paquete.html")]
    [InlineData("/en/la-union/pack.html")]
    [InlineData("/fr/la-union/paquet.html")]
    [InlineData("/es/la-hachadura/paquete.html")]
    [InlineData("/en/la-hachadura/pack.html")]
    [InlineData("/fr/la-hachadura/paquet.html")]
    public async Task The_shipped_content_of_an_office_fits_and_every_link_leads_into_it_or_to_a_whole_address(string path)
    {
        await using var app = new PortalApp();
        var page = await new Visitor(app.CreateClient()).OpenAsync(path);

        Assert.InRange(Encoding.UTF8.GetByteCount(page.Source), 100_000, MaxBytes);
        var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (var href in page.Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
        {
            Assert.True(href.StartsWith('#') ? ids.Contains(href[1..]) : Uri.TryCreate(href, UriKind.Absolute, out var address) && !address.IsFile, href);
        }
    }

    [Fact]
    public async Task It_brings_its_styles_the_map_and_the_QR_code_and_asks_nobody_for_anything()
    {
        var page = await Visitor.OpenAsync("/es/la-union/paquete.html");

        Assert.Contains(".facts", page.Text("style"), StringComparison.Ordinal);
        Assert.True(page.Has(".map .land") && page.Has("svg[role=img] path"));
        Assert.Empty(page.Document.QuerySelectorAll("link, script, img, iframe, form, use, [src]"));
        Assert.StartsWith("default-src 'none'", page.Document.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal("attachment", page.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("la-union.es.html", page.Response.Content.Headers.ContentDisposition.FileName);
    }

    [Fact]
    public async Task Its_chapters_have_what_the_pages_say_and_its_headings_go_down_step_by_step()
    {
        var article = await Visitor.OpenAsync("/es/la-union/derechos/pedir-refugio");

        var page = await Visitor.OpenAsync("/es/la-union/paquete.html");

        Assert.Equal(article.Heading, page.Text("#derechos-pedir-refugio h2"));
        foreach (var sentence in article.Document.QuerySelectorAll(".text li, blockquote p").Select(element => element.TextContent.Trim()).Where(text => !text.Contains("http", StringComparison.Ordinal)))
        {
            Assert.Contains(sentence, page.Document.GetElementById("derechos-pedir-refugio")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal("h1", page.Document.QuerySelector("h1, h2, h3")!.LocalName);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Contains("tel:911", page.Source, StringComparison.Ordinal);
    }
}
