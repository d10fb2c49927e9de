using System.Globalization;
using System.Text.RegularExpressions;
using MigrantWindow.Domain.Glossary;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Glossary;

public sealed partial class ListTermsTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("es", "/es/glosario", "nuevo", "ñame", "olla")]
    [InlineData("es", "/es/glosario", "albergue", "ámbito", "amparo")]
    [InlineData("en", "/en/glossary", "apple", "Banana", "cherry")]
    [InlineData("fr", "/fr/glossaire", "écart", "école", "effort")]
    public async Task Terms_stand_in_the_order_of_the_language(string language, string path, params string[] words)
    {
        var keys = words.Select(_ => TestData.NewKey("term")).ToArray();
        await AddAsync(language, [.. keys.Zip(words).Reverse()]);

        var page = await Visitor.OpenAsync(path);

        var shown = page.Document.QuerySelectorAll("dl.terms > div").Select(term => term.Id!).Where(keys.Contains);
        Assert.Equal(keys, shown);
    }

    [Theory]
    [InlineData("es", "/es/glosario")]
    [InlineData("en", "/en/glossary")]
    [InlineData("fr", "/fr/glossaire")]
    public async Task Every_link_to_a_term_leads_to_a_term_that_is_there(string language, string path)
    {
        List<string> texts = [];
        await App.WithDatabaseAsync(db =>
        {
            texts = [.. db.Publications.Where(t => t.Translation.Culture == language).Select(t => t.Html)];
            return Task.CompletedTask;
        });
        var linked = texts.SelectMany(html => TermLink().Matches(html)).Where(link => link.Groups[1].Value == path).Select(link => link.Groups[2].Value);

        var page = await Visitor.OpenAsync(path);

        Assert.NotEmpty(linked);
        Assert.Empty(linked.Except(page.Document.QuerySelectorAll("dl.terms > div").Select(term => term.Id!)));
    }

    [Fact]
    public async Task The_letters_lead_to_terms_that_begin_with_them()
    {
        var page = await Visitor.OpenAsync("/en/glossary");

        var letters = page.Document.QuerySelectorAll("ul.letters a");
        Assert.NotEmpty(letters);
        Assert.All(letters, letter => Assert.True(CultureInfo.InvariantCulture.CompareInfo.IsPrefix(
            page.Text($"{letter.GetAttribute("href")} dt"), letter.TextContent, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace)));
    }

    [Fact]
    public async Task A_term_is_named_in_the_other_languages_too()
    {
        var key = TestData.NewKey("term");
        await App.WithDatabaseAsync(async db =>
        {
            db.Add(new GlossaryTerm(key, TestData.Words(key), TestData.Words("Meaning"), LocalizedText.Empty, []));
            await db.SaveChangesAsync();
        });

        var page = await Visitor.OpenAsync("/fr/glossaire");

        Assert.Equal($"{key} (fr)", page.Text($"#{key} dt"));
        Assert.Contains("Meaning (fr)", page.Text($"#{key} dd"), StringComparison.Ordinal);
        Assert.Equal($"{key} (es)", page.Text($"#{key} span[lang=es]"));
        Assert.Equal($"{key} (en)", page.Text($"#{key} span[lang=en]"));
    }

    [GeneratedRegex("href=\"(/[a-z]{2}/[a-z]+)#([a-z0-9-]+)\"")]
    private static partial Regex TermLink();

    private Task AddAsync(string language, IEnumerable<(string Key, string Word)> terms) => App.WithDatabaseAsync(async db =>
    {
        foreach (var (key, word) in terms)
        {
            var term = new LocalizedText(new Dictionary<string, string> { ["es"] = key, [language] = word });
            db.Add(new GlossaryTerm(key, term, TestData.Words("Meaning"), LocalizedText.Empty, []));
        }

        await db.SaveChangesAsync();
    });
}
