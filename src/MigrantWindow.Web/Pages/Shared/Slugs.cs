using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MigrantWindow.Domain.Articles;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>A title as a word of a URL.</summary>
public static partial class Slugs
{
    /// <returns>Nothing where the title has no letter or figure that a URL can hold.</returns>
    public static string? Of(string? title)
    {
        var plain = new StringBuilder();
        foreach (var letter in (title ?? "").ToLowerInvariant().Replace("œ", "oe", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(letter);
            }
        }

        var slug = Other().Replace(plain.ToString(), "-").Trim('-');
        slug = slug.Length > Article.KeyMaxLength ? slug[..Article.KeyMaxLength].TrimEnd('-') : slug;
        return slug.Length == 0 ? null : slug;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
