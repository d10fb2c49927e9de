using Lucene.Net.Search.Highlight;

namespace MigrantWindow.Web.Search;

/// <summary>Shows where in a text the words stand that were looked for.</summary>
internal sealed class Snippets(IReadOnlyCollection<string> stems, string language)
{
    public const int LengthMax = 180;

    private const int ReadMax = 6000;
    private const char Begin = '\u0001';
    private const char End = '\u0002';

    private readonly WordAnalyzer _words = WordAnalyzers.Of(language, WordForm.Stem);

    /// <summary>The summary where it holds one of the words, else the place in the text that holds most of them, else the summary.</summary>
    public IReadOnlyList<SnippetPart> Of(string summary, string body) => Parts(Marked(summary, new NullFragmenter()) ?? Cut(Marked(body, new SimpleFragmenter(LengthMax)), body) ?? summary);

    private string? Marked(string text, IFragmenter fragments)
    {
        if (stems.Count == 0 || text.Length == 0)
        {
            return null;
        }

        var highlighter = new Highlighter(new Marks(), new QueryTermScorer([.. stems.Select(stem => new WeightedTerm(1, stem))])) { TextFragmenter = fragments, MaxDocCharsToAnalyze = ReadMax };
        return highlighter.GetBestFragment(_words, "", text);
    }

    private static string? Cut(string? fragment, string body)
    {
        if (fragment is null)
        {
            return null;
        }

        var piece = fragment.Trim().TrimStart('.', ',', ';', ':', ')').Trim();
        var plain = piece.Replace($"{Begin}", "", StringComparison.Ordinal).Replace($"{End}", "", StringComparison.Ordinal);
        return $"{(body.StartsWith(plain, StringComparison.Ordinal) ? "" : "… ")}{piece}{(body.EndsWith(plain, StringComparison.Ordinal) ? "" : " …")}";
    }

    private static List<SnippetPart> Parts(string marked) =>
        [.. marked.Split(Begin).SelectMany((piece, place) => place == 0 ? [new SnippetPart(piece, false)] : After(piece)).Where(part => part.Text.Length > 0)];

    private static IEnumerable<SnippetPart> After(string piece)
    {
        var end = piece.IndexOf(End, StringComparison.Ordinal);
        return [new SnippetPart(piece[..end], true), new SnippetPart(piece[(end + 1)..], false)];
    }

    private sealed class Marks : IFormatter
    {
        public string HighlightTerm(string originalText, TokenGroup tokenGroup) => tokenGroup.TotalScore > 0 ? $"{Begin}{originalText}{End}" : originalText;
    }
}
