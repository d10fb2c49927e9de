using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace MigrantWindow.Web.Search;

/// <summary>Takes the words of one language apart and makes those alike that mean the same. A language that it knows no rules for keeps its words as they are.</summary>
internal sealed class WordAnalyzer(string language, WordForm form) : Analyzer
{
    private static readonly Dictionary<string, CharArraySet> Silent = new()
    {
        ["es"] = SilentWords.Of(SpanishAnalyzer.DefaultStopSet, SilentWords.Spanish),
        ["en"] = SilentWords.Of(EnglishAnalyzer.DefaultStopSet, SilentWords.English),
        ["fr"] = SilentWords.Of(FrenchAnalyzer.DefaultStopSet, SilentWords.French),
    };

    /// <summary>The words of a text, in their order.</summary>
    public IReadOnlyList<string> WordsOf(string text)
    {
        List<string> words = [];
        using var stream = GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            words.Add(term.ToString());
        }

        stream.End();
        return words;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(SearchIndex.Version, reader);
        TokenStream alike = new LowerCaseFilter(SearchIndex.Version, words);
        if (form == WordForm.Plain)
        {
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(alike));
        }

        alike = language switch
        {
            "en" => new EnglishPossessiveFilter(SearchIndex.Version, alike),
            "fr" => new ElisionFilter(alike, FrenchAnalyzer.DEFAULT_ARTICLES),
            _ => alike,
        };
        alike = Silent.TryGetValue(language, out var silent) ? new StopFilter(SearchIndex.Version, alike, silent) : alike;
        return new TokenStreamComponents(words, form == WordForm.Stem ? Stem(new ASCIIFoldingFilter(alike)) : new ASCIIFoldingFilter(Root(alike)));
    }

    private TokenStream Stem(TokenStream words) => language switch
    {
        "es" => new SpanishLightStemFilter(words),
        "en" => new EnglishMinimalStemFilter(words),
        "fr" => new FrenchLightStemFilter(words),
        _ => words,
    };

    private TokenStream Root(TokenStream words) => language switch
    {
        "es" => new SnowballFilter(words, new SpanishStemmer()),
        "en" => new SnowballFilter(words, new EnglishStemmer()),
        "fr" => new SnowballFilter(words, new Lucene.Net.Tartarus.Snowball.Ext.FrenchStemmer()),
        _ => words,
    };
}
