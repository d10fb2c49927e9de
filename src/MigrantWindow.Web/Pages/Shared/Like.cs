using System.Text.RegularExpressions;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>What somebody typed into a search box, as a pattern for <c>LIKE</c> in which only our own wildcards count.</summary>
public static partial class Like
{
    public const string Escape = @"\";

    /// <returns>Nothing where nothing was typed.</returns>
    public static string? Containing(string? words) => string.IsNullOrEmpty(words) ? null : $"%{Wildcard().Replace(words, @"\$0")}%";

    [GeneratedRegex(@"[\\%_\[]")]
    private static partial Regex Wildcard();
}
