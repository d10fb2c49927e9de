using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MigrantWindow.Domain.Shared;

/// <summary>One word of a URL: a–z, 0–9 and single hyphens, up to <see cref="MaxLength"/> characters.</summary>
public readonly partial record struct Slug
{
    public const int MaxLength = 120;

    public Slug(string value)
    {
        if (value.Length > MaxLength || !Pattern().IsMatch(value))
        {
            throw new DomainException("“{0}” is no slug: use a–z, 0–9 and hyphens, at most {1} characters.", value, MaxLength);
        }

        Value = value;
    }

    public string Value { get; }

    /// <summary>The slug that words make: without accents and signs. Nothing where no letter or figure is left.</summary>
    public static string? From(string words, int maxLength = MaxLength)
    {
        var letters = words.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        var joined = Others().Replace(string.Concat(letters).ToLowerInvariant(), "-").Trim('-');
        var cut = joined.Length > maxLength ? joined[..maxLength].TrimEnd('-') : joined;
        return cut.Length == 0 ? null : cut;
    }

    public override string ToString() => Value;

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
