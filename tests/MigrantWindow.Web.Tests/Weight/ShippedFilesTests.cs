using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Localization;
using MigrantWindow.Web.Tests.Pages;

namespace MigrantWindow.Web.Tests.Weight;

/// <summary>What pages are made with, whatever a browser fetches of it.</summary>
public sealed class ShippedFilesTests(PortalApp app) : WebTest(app)
{
    private const int PictureMaxBytes = 12 * 1024;

    private static readonly string[] Kinds = [".css", ".js", ".svg", ".txt", ".webp", ".avif"];

    private static string Folder => Path.Combine(SourceTree.Web, "wwwroot");

    [Fact]
    public void There_are_no_fonts_and_no_pictures_but_light_ones()
    {
        var files = new DirectoryInfo(Folder).GetFiles("*", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains(file.Extension, Kinds));
        Assert.All(files.Where(file => file.Extension is ".webp" or ".avif" or ".svg"), file => Assert.InRange(file.Length, 1, PictureMaxBytes));
        Assert.All(files.Where(file => file.Extension == ".css"), file => Assert.DoesNotContain("url(", File.ReadAllText(file.FullName), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Nothing_but_one_stylesheet_holds_up_the_first_paint_and_pictures_have_their_place(string language, string path)
    {
        var page = await Visitor.OpenAsync(path);

        Assert.Equal(language, page.Language);
        Assert.Single(page.Document.QuerySelectorAll("link[rel=stylesheet]"));
        Assert.All(page.Document.QuerySelectorAll("script[src]"), script => Assert.True(script.HasAttribute("defer") || script.GetAttribute("type") == "module", script.OuterHtml));
        Assert.All(page.Document.QuerySelectorAll("img"), picture => Assert.True(picture.HasAttribute("width") && picture.HasAttribute("height"), picture.OuterHtml));
    }

    [Fact]
    public async Task Files_have_a_print_in_their_name_and_are_kept_for_ever()
    {
        var page = await Visitor.OpenAsync("/es");

        foreach (var path in page.Document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]").Select(file => file.GetAttribute("href") ?? file.GetAttribute("src")!))
        {
            Assert.Matches(@"^/\w+(/\w+)?\.[a-z0-9]{10}\.(css|js|svg)$", path);
            var cache = (await Visitor.GetAsync(path)).Headers.CacheControl!.ToString();
            Assert.Contains("immutable", cache, StringComparison.Ordinal);
            Assert.Contains("max-age=31536000", cache, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_kept_is_compressed_as_small_as_it_gets()
    {
        await using var app = new Caching.CachedApp();
        var visitor = new Visitor(app.CreateClient());

        var whole = await (await visitor.GetAsync("/es/la-union")).Content.ReadAsByteArrayAsync();
        var sent = await (await visitor.GetAsync("/es/la-union", ("Accept-Encoding", "gzip, deflate, br"))).Content.ReadAsByteArrayAsync();

        using var smallest = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(smallest, new System.IO.Compression.BrotliCompressionOptions { Quality = 11 }, leaveOpen: true))
        {
            brotli.Write(whole);
        }

        Assert.InRange(sent.Length, smallest.Length - 64, smallest.Length + 64);
    }

    [Theory]
    [InlineData("/es/la-union/proteccion/miedo-de-volver", "Ventanilla La Unión")]
    [InlineData("/fr/la-hachadura/jai-besoin-daide", "Bureau Window de La Hachadura")]
    [InlineData("/es/la-union/derechos/pedir-refugio", "Usted puede pedir refugio en El Salvador")]
    public async Task The_tab_of_a_page_that_must_not_tell_bears_the_name_of_the_office_alone(string path, string title) =>
        Assert.Equal($"{title} · MigrantWindow", (await Visitor.OpenAsync(path)).Document.Title);
}
