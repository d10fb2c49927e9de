using System.Text.RegularExpressions;

namespace MigrantWindow.Web.Content;

/// <summary>Tokens such as <c>{{phone:child-line}}</c> in a text; each stands for one fact of the database.</summary>
public static partial class FactTokens
{
    public static IReadOnlyList<FactToken> In(string text) =>
        [.. Token().Matches(text).Select(match => new FactToken(match.Groups[1].Value, match.Groups[2].Value)).Distinct()];

    public static string Replace(string text, Func<FactToken, string> value) =>
        Token().Replace(text, match => value(new FactToken(match.Groups[1].Value, match.Groups[2].Value)));

    public static string RemoveFrom(string text) => Token().Replace(text, "");

    /// <summary>Blanks may stand beside the name and nothing else, so that a query finds every text that names a fact.</summary>
    [GeneratedRegex(@"\{\{ *([a-z]+):([a-z0-9-]+) *\}\}")]
    private static partial Regex Token();
}
