using System.Globalization;
using System.Text;

namespace MigrantWindow.Domain.Repairs;

/// <summary>Beginnings of words that speak of violence, threats, bribes and money, in the portal's languages. Too many are better than too few: they only decide who may read.</summary>
public static class AbuseWords
{
    /// <summary>Without accents and capitals.</summary>
    public static IReadOnlyList<string> Stems { get; } =
    [
        "abus", "acos", "agred", "agres", "amenaz", "cobr", "coima", "corrup", "desnud", "dinero", "discrimin", "extors", "golpe", "humill", "insult", "maltrat", "manose", "mordida", "pegaron", "pego", "pisto",
        "secuestr", "sexual", "soborn", "tocamient", "viol",
        "assault", "beat", "blackmail", "bribe", "charged", "money", "groped", "harass", "humiliat", "kidnap", "molest", "naked", "raped", "rape", "threat", "traffick",
        "attouch", "chantage", "argent", "corromp", "enlev", "frapp", "harcel", "menac", "payer", "pot-de-vin", "pots-de-vin", "racket", "touche",
    ];

    public static bool StandIn(string? text)
    {
        var folded = Fold(text ?? "");
        return Stems.Any(stem => BeginsWord(folded, stem));
    }

    private static bool BeginsWord(string text, string stem)
    {
        for (var at = text.IndexOf(stem, StringComparison.Ordinal); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Fold(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
}
