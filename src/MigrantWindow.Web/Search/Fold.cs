using Lucene.Net.Analysis.Miscellaneous;

namespace MigrantWindow.Web.Search;

/// <summary>Letters without their accents.</summary>
internal static class Fold
{
    /// <summary>Every character becomes four at most.</summary>
    public static string Of(string text)
    {
        var folded = new char[text.Length * 4];
        var length = ASCIIFoldingFilter.FoldToASCII(text.ToCharArray(), 0, folded, 0, text.Length);
        return new string(folded, 0, length);
    }
}
