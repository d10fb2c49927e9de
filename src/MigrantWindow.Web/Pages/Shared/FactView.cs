using System.Globalization;
using MigrantWindow.Domain.Facts;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>One fact in the reader's language.</summary>
public sealed record FactView(
    string Key, FactKind Kind, string Value, string Display, string Label, string ShortLabel, string Note, bool IsWhatsApp, int? EmergencyOrder,
    FreshnessView Freshness)
{
    /// <summary>Where pressing it leads; nothing for a price.</summary>
    public string? Href => Kind switch
    {
        FactKind.Phone when IsWhatsApp => $"https://wa.me/{Value.TrimStart('+')}",
        FactKind.Phone => $"tel:{Value}",
        FactKind.Email => $"mailto:{Value}",
        _ => null,
    };

    /// <summary>The amount of a price in US dollars.</summary>
    public decimal Amount => decimal.Parse(Value, CultureInfo.InvariantCulture);
}
