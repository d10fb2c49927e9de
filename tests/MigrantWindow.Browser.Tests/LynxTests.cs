using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MigrantWindow.Testing;

namespace MigrantWindow.Browser.Tests;

/// <summary>What is left of a page without styles, pictures and scripts: all of its words, in an order that makes sense.</summary>
public sealed partial class LynxTests(BrowserApp app) : BrowserTest(app)
{
    private readonly BrowserApp _app = app;

    public static TheoryData<string> EveryKind => [.. PageKinds.All.Where(kind => kind.Found).Select(kind => kind.Path), "/account/sign-in?language=es"];

    public static TheoryData<string> ForReaders => [.. PageKinds.All.Where(kind => kind is { Found: true, Name: not ("poster" or "card" or "leaflet") }).Select(kind => kind.Path)];

    [SkippableTheory]
    [MemberData(nameof(EveryKind))]
    public async Task A_page_reads_from_its_heading_to_its_last_words(string path)
    {
        var (page, text) = await ReadAsync(path);

        var heading = text.IndexOf($" {page.Heading} ", StringComparison.Ordinal);
        var first = text.IndexOf(First(page, "main p"), StringComparison.Ordinal);
        Assert.InRange(heading, 1, text.Length);
        Assert.InRange(first, 1, text.Length);
        Assert.All(PhonesOf(page), phone => Assert.Contains(phone, text[1..], StringComparison.Ordinal));
    }

    [SkippableTheory]
    [MemberData(nameof(ForReaders))]
    public async Task Emergency_numbers_stand_before_the_content_and_the_footer_after_it(string path)
    {
        var (page, text) = await ReadAsync(path);

        var at = 0;
        foreach (var words in (string[])[.. Words(page, "header .strip p, header .strip a"), page.Heading, First(page, "main p"), .. Words(page, "footer h2, footer a")])
        {
            at = text.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(at > 0, words);
        }

        Assert.All(page.Document.QuerySelectorAll("header nav a, footer a"), link => Assert.Contains(Lynx.Squeeze(link.TextContent), text, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [MemberData(nameof(EveryKind))]
    public async Task No_word_runs_into_the_next_and_no_bullet_stands_alone(string path)
    {
        var (page, text) = await ReadAsync(path);

        // Lynx also shows what a button sends.
        List<string> written = [.. page.Document.Descendants<IText>().Select(words => words.Data), .. page.Document.QuerySelectorAll("button[value]").Select(button => button.GetAttribute("value")!)];
        Assert.All(Joined().Matches(text), word => Assert.Contains(written, words => words.Contains(word.Value, StringComparison.Ordinal)));
        Assert.DoesNotMatch(@"[*+] [*+] ", text);
        Assert.DoesNotContain("›", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Words(HtmlPage page, string selector) => page.Document.QuerySelectorAll(selector).Select(element => Lynx.Squeeze(element.TextContent)).Where(words => words.Length > 0);

    private static string First(HtmlPage page, string selector) => Words(page, selector).First();

    private static IEnumerable<string> PhonesOf(HtmlPage page) => Words(page, "main a[href^='tel:']");

    private async Task<(HtmlPage Page, string Text)> ReadAsync(string path)
    {
        Assert.False(!Lynx.IsThere && Lynx.IsRequired, Lynx.Missing);
        Skip.IfNot(Lynx.IsThere, Lynx.Missing);

        using var http = _app.CreateClient();
        var page = await HtmlPage.ReadAsync(await http.GetAsync(new Uri(path, UriKind.Relative)));
        return (page, await Lynx.DumpAsync(new Uri(_app.ClientOptions.BaseAddress, path)));
    }

    /// <summary>A capital in the midst of a word.</summary>
    [GeneratedRegex(@"\p{L}*\p{Ll}\p{Lu}\p{Ll}\p{L}*")]
    private static partial Regex Joined();
}
