using System.Text.RegularExpressions;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Search;

namespace MigrantWindow.Web.Tests.Localization;

public sealed partial class TextsTests
{
    private static readonly string[] Languages = ["es", "en", "fr"];

    public static TheoryData<string> Translations => ["es", "fr"];

    public static TheoryData<string> All => [.. Languages];

    /// <summary>Keys that code puts together at run time.</summary>
    private static IEnumerable<string> Composed =>
    [
        .. SectionWords.All.Append(Section.Training).Select(SectionWords.KeyOf).SelectMany(key => new[] { $"section:{key}", $"about:{key}", $"url:{key}" }),
        .. PortalPages.All.SelectMany(key => new[] { $"page:{key}", $"url:{key}" }),
        "url:glossary", "url:figures", "url:trainings", "url:filter", "url:kiosk", "url:sign-up", "url:search", "url:alerts", "url:changes", "url:feedback", "url:thanks",
        .. Enum.GetNames<ThingKind>().Select(kind => $"found:{kind}"),
        .. Enum.GetNames<AuditAction>().Select(action => $"audit:{action}"),
        .. Roles.All.Select(role => $"role:{role}"),
        "country:CR", "country:GT", "country:HN", "country:MX", // where the sister Windows are
    ];

    private static IEnumerable<string> Written => SourceTree.Files.Values
        .SelectMany(source => Lookup().Matches(source))
        .Concat(Refusing.SelectMany(source => Refusal().Matches(source)))
        .Select(match => Regex.Unescape(match.Groups[1].Value))
        .Distinct();

    /// <summary>Sources whose refusals staff read; those of the command line are read on a console, in English.</summary>
    private static IEnumerable<string> Refusing =>
        [.. SourceTree.Domain, .. SourceTree.Files.Where(file => !file.Key.StartsWith("CommandLine", StringComparison.Ordinal)).Select(file => file.Value)];

    [Theory]
    [MemberData(nameof(Translations))]
    public void Every_sentence_of_the_site_has_its_translation(string language)
    {
        var missing = Written.Except(Keys(language));

        Assert.Empty(missing);
        Assert.NotEmpty(Written);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_composed_word_is_there_in_each_language(string language) => Assert.Empty(Composed.Except(Keys(language)));

    [Fact]
    public void Every_key_that_is_no_sentence_has_English_words() =>
        Assert.Empty(Written.Where(key => Symbolic().IsMatch(key)).Except(Keys("en")));

    [Fact]
    public void Code_composes_only_keys_that_are_checked_here()
    {
        var prefixes = SourceTree.Files.Values.SelectMany(source => ComposedLookup().Matches(source)).Select(match => match.Groups[1].Value).Distinct();

        Assert.Empty(prefixes.Except(["section:", "about:", "page:", "country:", "role:", "audit:", "found:"]));
    }

    [Fact]
    public void Every_lookup_in_the_sources_is_one_that_is_checked_here()
    {
        var unread = SourceTree.Files.SelectMany(file => AnyLookup().Matches(file.Value)
            .Where(lookup => !Lookup().IsMatch(lookup.Value) && !ComposedLookup().IsMatch(lookup.Value))
            .Select(lookup => $"{file.Key}: {lookup.Value}"));

        Assert.Empty(unread);
    }

    [Fact]
    public void Every_refusal_is_a_sentence_that_is_checked_here()
    {
        var unread = Refusing.SelectMany(source => AnyRefusal().Matches(source).Select(match => match.Value)).Where(refusal => !Refusal().IsMatch(refusal));

        Assert.Empty(unread);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_translation_is_left_over(string language) => Assert.Empty(Keys(language).Except(Written).Except(Composed));

    [Theory]
    [MemberData(nameof(All))]
    public void No_translation_stands_twice_or_empty(string language)
    {
        var texts = SourceTree.Texts(language);

        Assert.Empty(texts.GroupBy(text => text.Key, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(texts.Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key));
        Assert.Empty(texts.Where(text => text.Value.Trim() != text.Value).Select(text => text.Key));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_has_the_places_that_its_sentence_has(string language)
    {
        var different = SourceTree.Texts(language).Where(text => !Places(text.Key).SequenceEqual(Places(text.Value))).Select(text => text.Key);

        Assert.Empty(different);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void No_sentence_was_left_in_English(string language)
    {
        // Words that are the same in both languages are no sentence; a sentence has three words or more.
        var untranslated = SourceTree.Texts(language).Where(text => text.Value == text.Key && text.Key.Split(' ').Length > 2).Select(text => text.Key);

        Assert.Empty(untranslated);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_two_pages_of_a_language_share_a_word_of_the_address(string language)
    {
        var words = Composed.Where(key => key.StartsWith("url:", StringComparison.Ordinal)).Select(key => Texts.UrlWord(key[4..], language)).ToList();

        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.All(words, word => Assert.Matches("^[a-z]+(-[a-z]+)*$", word));
    }

    private static IEnumerable<string> Keys(string language) => SourceTree.Texts(language).Select(text => text.Key);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"(?:\b(?:T|text)\[|\bErrorMessage = )""((?:[^""\\]|\\.)+)""")]
    private static partial Regex Lookup();

    /// <summary>What the domain refuses; the values that it names follow.</summary>
    [GeneratedRegex(@"\bDomainException\(""((?:[^""\\]|\\.)+)""[,)]")]
    private static partial Regex Refusal();

    [GeneratedRegex(@"\bnew DomainException\([^\n]{0,200}")]
    private static partial Regex AnyRefusal();

    [GeneratedRegex(@"\b(?:T|text)\[\$""([^{""]*)\{")]
    private static partial Regex ComposedLookup();

    [GeneratedRegex(@"\b(?:T|text)\[[^\]\n]{0,200}")]
    private static partial Regex AnyLookup();

    [GeneratedRegex("^[a-z]+:")]
    private static partial Regex Symbolic();

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Place();
}
