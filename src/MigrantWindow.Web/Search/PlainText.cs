using System.Net;
using System.Text.RegularExpressions;

namespace MigrantWindow.Web.Search;

/// <summary>The words of a stored text, which is sanitised HTML.</summary>
internal static partial class PlainText
{
    public static string Of(string html) => WebUtility.HtmlDecode(Tags().Replace(Ends().Replace(html, " "), "")).Trim();

    /// <summary>Its headings, one a line.</summary>
    public static string HeadingsOf(string html) => string.Join('\n', Headings().Matches(html).Select(heading => Of(heading.Groups[1].Value)));

    /// <summary>Where a block ends, a word does.</summary>
    [GeneratedRegex("</(?:p|li|h[1-6]|td|th|dt|dd|blockquote)>|<br ?/?>", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex("<h[2-4][^>]*>(.*?)</h", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Headings();
}
