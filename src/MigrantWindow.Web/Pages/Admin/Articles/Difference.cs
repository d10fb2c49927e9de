using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>Two states of a text side by side, line by line; in lines that are not too long, word by word.</summary>
/// <param name="Language">The language both are in.</param>
public sealed record Difference(string Language, IReadOnlyList<(DiffPiece Before, DiffPiece After)> Lines)
{
    /// <summary>Comparing words takes time by the square of their number.</summary>
    private const int LongestLine = 5000;

    public static Difference Between(RevisionView before, RevisionView after, string language)
    {
        var (one, other) = (before.AsText(), after.AsText());
        var isLong = (one + "\n" + other).Split('\n').Any(line => line.Length > LongestLine);
        var model = new SideBySideDiffBuilder(new Differ(), new LineChunker(), isLong ? new LineChunker() : new WordChunker()).BuildDiffModel(one, other, false);
        return new Difference(language, [.. model.OldText.Lines.Zip(model.NewText.Lines)]);
    }

    /// <summary>The words of a line, those that came or went together in one run.</summary>
    public static IEnumerable<(ChangeType Type, string Words)> RunsOf(DiffPiece line)
    {
        var pieces = (line.SubPieces.Count > 0 ? line.SubPieces : [line]).Where(piece => piece.Text is not null).ToList();
        for (var start = 0; start < pieces.Count;)
        {
            var run = pieces.Skip(start).TakeWhile(piece => piece.Type == pieces[start].Type).ToList();
            yield return (run[0].Type, string.Concat(run.Select(piece => piece.Text)));
            start += run.Count;
        }
    }

    /// <summary>The lines that changed, each with the one before and the one after it.</summary>
    public IEnumerable<(DiffPiece Before, DiffPiece After)> Shown()
    {
        var written = Lines.Where(line => !string.IsNullOrWhiteSpace(line.Before.Text) || !string.IsNullOrWhiteSpace(line.After.Text)).ToList();
        return written.Where((_, place) => Enumerable.Range(place - 1, 3).Any(near => near >= 0 && near < written.Count && written[near].After.Type != ChangeType.Unchanged));
    }

    public bool IsEmpty => Lines.All(line => line.After.Type == ChangeType.Unchanged);
}
