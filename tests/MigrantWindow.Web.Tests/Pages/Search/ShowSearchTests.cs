using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using MigrantWindow.Domain.Search;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Search;

namespace MigrantWindow.Web.Tests.Pages.Search;

public sealed class ShowSearchTests(SearchApp app) : IClassFixture<SearchApp>
{
    private readonly TestData _data = new(app);
    private readonly Visitor _visitor = new(app.CreateClient(new() { AllowAutoRedirect = false }));

    public static TheoryData<string> Odd =>
    [
        new string('a', 10_000), string.Concat(Enumerable.Repeat("visa ", 2000)), "((", "*", "?", "AND OR", "NOT", "title:dui", "\"", "a~5", "[a TO b]", "\0\u0001\u0007", "😀😀", "\u202Eabc\u202C", "\u200F", "<script>alert(1)</script>", "' OR 1=1 --",
        "%", "_", "\ud83d", "dui\ndui", "ﷺﷺﷺ", "ıİ", "{{phone:police}}",
    ];

    [Fact]
    public async Task A_whole_question_finds_its_page_with_the_words_marked()
    {
        var page = await AskedAsync("/es/buscar", "¿qué hago si perdí mi DUI?");

        Assert.Equal("/es/la-union/servicios/dui", page.Document.QuerySelector("ol.results h2 a")!.GetAttribute("href"));
        Assert.Contains("DUI", page.Document.QuerySelectorAll("ol.results li:first-child mark").Select(mark => mark.TextContent));
        Assert.Equal("¿qué hago si perdí mi DUI?", page.Document.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Of_an_office_only_what_it_offers_is_found()
    {
        var (office, other) = (await _data.OfficeAsync(), await _data.OfficeAsync());
        var article = await _data.ArticleAsync(html: "<p>About echidnas</p>");
        await _data.ChangeAsync(article, (db, tracked) =>
        {
            tracked.OfferOnlyAt(db.Offices.Where(o => o.Id == office.Id));
            return Task.CompletedTask;
        });

        await Eventually.IsAsync(
            async () => (await AskedAsync("/en/search", "echidna", office.Slug)).Links.Contains($"/en/{office.Slug}/rights/{article.Key}-en")
                && !(await AskedAsync("/en/search", "echidna", other.Slug)).Has("ol.results"),
            "the office offers it and no other does");

        Assert.Equal($"/en/{office.Slug}/rights/{article.Key}-en", (await AskedAsync("/en/search", "echidna")).Document.QuerySelector("ol.results a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_not_translated_is_found_in_Spanish_and_says_so()
    {
        var article = await _data.ArticleAsync(html: "<p>Sobre canguros</p>");
        await _data.UnpublishAsync(article, "fr");
        await _data.ChangeTextAsync(article, "es", publication => publication.Property(p => p.Title).CurrentValue = "Los canguros");

        await Eventually.IsAsync(async () => (await AskedAsync("/fr/rechercher", "canguros")).Has("ol.results h2[lang=es]"), "the Spanish text is found");
        var page = await AskedAsync("/fr/rechercher", "canguros");

        Assert.Contains("Pas encore traduit", page.Text("ol.results li:first-child"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.OpenAsync(page.Document.QuerySelector("ol.results a")!.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task Where_nothing_is_found_there_are_the_topics_and_the_phone_of_the_office()
    {
        var phone = await _data.PhoneAsync("22667701");
        var office = await _data.OfficeAsync();
        await _data.ChangeAsync(office, async (db, tracked) => tracked.Reach(null, "es", [(await db.Facts.FindAsync(phone.Id))!]));

        var page = await AskedAsync("/en/search", "qwertyuiop", office.Slug);

        Assert.Contains("We found nothing", page.Main, StringComparison.Ordinal);
        Assert.True(page.Has("a[href='tel:22667701']"));
        Assert.True(page.Has($"a[href='/en/{office.Slug}/rights']"));
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Whatever_is_typed_an_ordinary_page_answers(string asked)
    {
        var page = await AskedAsync("/es/buscar", asked);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Buscar", page.Heading);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync($"/es/suggestions?q={Uri.EscapeDataString(asked)}")).StatusCode);
    }

    [Fact]
    public async Task What_was_typed_is_kept_by_nobody_and_stands_in_no_title()
    {
        var response = await _visitor.GetAsync("/es/buscar?q=canario");
        var page = await AskedAsync("/es/buscar", "canario");

        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("canario", page.Document.Title!, StringComparison.Ordinal);
        Assert.True(page.Has("meta[name=robots][content=noindex]"));
        Assert.False(page.Has("link[rel=canonical]"));
        Assert.True(page.Has("a[hreflang=fr][href='/fr/rechercher?q=canario']"));
    }

    [Fact]
    public async Task Titles_are_suggested_while_typing_in_less_than_a_kilobyte()
    {
        var response = await _visitor.GetAsync("/es/suggestions?q=Recepci%C3%B3n%20al");
        var body = await response.Content.ReadAsByteArrayAsync();

        var answer = JsonDocument.Parse(body).RootElement;
        Assert.Equal("Recepción al", answer[0].GetString());
        Assert.Equal("Recepción al llegar a El Salvador", Assert.Single(answer[1].EnumerateArray()).GetString());
        Assert.Equal("application/x-suggestions+json", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoStore);

        var word = TestData.NewKey("alpaca").Replace("-", "", StringComparison.Ordinal);
        for (var count = 0; count < 7; count++)
        {
            var article = await _data.ArticleAsync();
            await _data.ChangeTextAsync(article, "es", publication => publication.Property(p => p.Title).CurrentValue = $"{word} {new string('ñ', 150)}");
        }

        await Eventually.IsAsync(async () => (await (await _visitor.GetAsync($"/es/suggestions?q={word}")).Content.ReadAsStringAsync()).Contains("ññ", StringComparison.Ordinal), "long titles are suggested");
        foreach (var start in (string[])["de", "la", "per", "co", "se", word, new string('"', 60), new string('a', 5000)])
        {
            Assert.InRange((await (await _visitor.GetAsync($"/es/suggestions?q={start}")).Content.ReadAsByteArrayAsync()).Length, 1, 1024);
        }
    }

    [Fact]
    public async Task A_browser_learns_how_to_search_the_portal()
    {
        var page = await _visitor.OpenAsync("/fr/la-union");
        var href = page.Document.QuerySelector("link[rel=search]")!.GetAttribute("href")!;
        var description = XDocument.Parse(await (await _visitor.GetAsync(href)).Content.ReadAsStringAsync());

        XNamespace openSearch = "http://a9.com/-/spec/opensearch/1.1/";
        Assert.InRange(description.Root!.Element(openSearch + "ShortName")!.Value.Length, 1, 16);
        var html = description.Root.Elements(openSearch + "Url").Single(url => (string?)url.Attribute("type") == "text/html");
        var searched = ((string)html.Attribute("template")!).Replace("{searchTerms}", "consulat", StringComparison.Ordinal);
        Assert.True((await _visitor.OpenAsync(new Uri(searched).PathAndQuery)).Has("ol.results"));
    }

    [Fact]
    public async Task What_is_asked_in_vain_is_written_down_from_the_third_time_on_without_figures_and_addresses()
    {
        const string words = "xyqzwkj vbnmghk";
        for (var times = 1; times < FailedSearch.LeastTimes; times++)
        {
            await AskedAsync("/es/buscar", $"{words} 70012345 zzqk@qqzzk.test");
        }

        await AskedAsync("/es/buscar", "wqxkzjv");
        Assert.Equal(0, await TimesAsync(words));

        await AskedAsync("/es/buscar", $"  {words.ToUpperInvariant()} 12345678 ");
        await Eventually.IsAsync(async () => await TimesAsync(words) == 3, "the search is counted");
        await AskedAsync("/es/buscar", words);
        await Eventually.IsAsync(async () => await TimesAsync(words) == 4, "the search is counted once more");

        var all = await app.AskAsync(db => Task.FromResult(string.Join('\n', db.FailedSearches.Select(search => search.Words))));
        Assert.DoesNotContain("7001", all, StringComparison.Ordinal);
        Assert.DoesNotContain("zzqk", all, StringComparison.Ordinal);
        Assert.DoesNotContain("wqxkzjv", all, StringComparison.Ordinal);
    }

    private Task<int> TimesAsync(string words) => app.AskAsync(db => Task.FromResult(db.FailedSearches.Where(search => search.Words == words).Sum(search => search.Times)));

    private async Task<HtmlPage> AskedAsync(string path, string words, string? office = null)
    {
        await app.IndexedAsync();
        return await _visitor.OpenAsync($"{path}?q={Escaped(words)}{(office is null ? "" : $"&office={office}")}");
    }

    /// <summary>Half a character cannot be escaped as text.</summary>
    private static string Escaped(string words) => words == "\ud83d" ? "%F0%9F" : Uri.EscapeDataString(words);
}
