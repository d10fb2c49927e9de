using Lucene.Net.Analysis;

namespace MigrantWindow.Web.Search;

/// <summary>Which analyzer takes which field apart: the name of a field ends in its form and language.</summary>
internal sealed class WordAnalyzers() : AnalyzerWrapper(PER_FIELD_REUSE_STRATEGY)
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(string Language, WordForm Form), WordAnalyzer> All = [];

    public static WordAnalyzer Of(string language, WordForm form) => All.GetOrAdd((language, form), key => new WordAnalyzer(key.Language, key.Form));

    protected override Analyzer GetWrappedAnalyzer(string fieldName)
    {
        var (form, language) = WordField.Parse(fieldName);
        return Of(language, form);
    }
}
