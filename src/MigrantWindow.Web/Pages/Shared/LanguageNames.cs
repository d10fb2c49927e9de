using System.Globalization;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>Languages spoken at a place, named in the language of the page.</summary>
public static class LanguageNames
{
    /// <param name="tags">BCP 47 tags separated by spaces: <c>es en</c>.</param>
    public static string Of(string tags)
    {
        var names = tags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(tag => CultureInfo.GetCultureInfo(tag).DisplayName);
        var joined = string.Join(", ", names);
        return joined.Length == 0 ? "" : char.ToUpper(joined[0], CultureInfo.CurrentCulture) + joined[1..];
    }
}
