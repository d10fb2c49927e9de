using System.Globalization;
using System.Text.RegularExpressions;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Facts;

/// <summary>One phone, e-mail address or price, kept in one place and shown wherever a text names its token.</summary>
public sealed partial class Fact : Confirmable
{
    public const int KeyMaxLength = 60;
    public const int ValueMaxLength = 160;

    private Fact() { }

    public Fact(string key, FactKind kind, string value, string? display, LocalizedText label, Institution institution, int reviewMonths)
    {
        (Key, Kind, Value, Label) = (new Slug(key).Value, kind, Checked(key, kind, value), label);
        (Display, Institution, ReviewMonths) = (display ?? value, institution, reviewMonths);
    }

    public int Id { get; private set; }
    public string Key { get; private set; } = "";
    public FactKind Kind { get; private set; }

    /// <summary>A phone as it is dialled, an address, or US dollars with a decimal point.</summary>
    public string Value { get; private set; } = "";

    /// <summary>A phone as people write it.</summary>
    public string Display { get; private set; } = "";
    public LocalizedText Label { get; private set; } = LocalizedText.Empty;

    /// <summary>What a caller should know.</summary>
    public LocalizedText Note { get; private set; } = LocalizedText.Empty;
    public int InstitutionId { get; private set; }
    public Institution Institution { get; private set; } = null!;
    public bool IsWhatsApp { get; private set; }

    /// <summary>Its place in the emergency strip; nothing keeps it out.</summary>
    public int? EmergencyOrder { get; private set; }

    /// <summary>One word for the emergency strip.</summary>
    public LocalizedText ShortLabel { get; private set; } = LocalizedText.Empty;

    public void Annotate(LocalizedText note, bool isWhatsApp) => (Note, IsWhatsApp) = (note, isWhatsApp);

    public void ShowInEmergencyStrip(int order, LocalizedText shortLabel) => (EmergencyOrder, ShortLabel) = (order, shortLabel);

    public void Correct(string value, string display) => (Value, Display) = (Checked(Key, Kind, value), display);

    /// <exception cref="DomainException">The value is not of its kind.</exception>
    public static string Checked(string key, FactKind kind, string value) => kind switch
    {
        FactKind.Price when !decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) =>
            throw new DomainException($"The price “{key}” must be an amount in US dollars such as 10.31, not “{value}”."),
        FactKind.Phone when !Dialled().IsMatch(value) =>
            throw new DomainException($"The phone “{key}” must be digits, with + before a country code, not “{value}”."),
        _ => value,
    };

    [GeneratedRegex(@"^\+?[0-9]+\z")]
    private static partial Regex Dialled();
}
