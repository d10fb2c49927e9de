using System.Globalization;
using System.Text.RegularExpressions;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Facts;

/// <summary>One phone, e-mail address or price, kept in one place and shown wherever a text names its token.</summary>
public sealed partial class Fact : Confirmable
{
    public const int KeyMaxLength = 60;
    public const int ValueMaxLength = 160;
    public const int LabelMaxLength = 120;
    public const int NoteMaxLength = 400;
    public const int ShortLabelMaxLength = 30;
    public const int LastEmergencyPlace = 9;
    public const int MostReviewMonths = 24;

    private Fact() { }

    public Fact(string key, FactKind kind, string value, string? display, LocalizedText label, Institution institution, int reviewMonths)
    {
        (Key, Kind, Value, Label) = (new Slug(key).Value, kind, Checked(key, kind, value), label);
        (Display, Institution, ReviewMonths) = (Shown(kind, value, display ?? value), institution, reviewMonths);
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

    public Guid Version { get; private set; } = Guid.NewGuid();

    /// <summary>It has no name yet: no text can name it, and readers see nothing of it.</summary>
    public bool IsHidden => Label.IsEmpty;

    /// <summary>Everything it says, for the audit log and for whoever saves second.</summary>
    public string Description
    {
        get
        {
            List<string> parts = [Value, Display, IsWhatsApp ? "WhatsApp" : "", Label.ToJson(), Note.ToJson(), EmergencyOrder is { } place ? $"strip {place} {ShortLabel.ToJson()}" : "", $"{ReviewMonths} months"];
            return string.Join(" · ", parts.Where(part => part is not ("" or "{}")).Distinct());
        }
    }

    /// <exception cref="DomainException">WhatsApp goes by the country code.</exception>
    public void Annotate(LocalizedText note, bool isWhatsApp)
    {
        if (isWhatsApp && (Kind != FactKind.Phone || !Value.StartsWith('+')))
        {
            throw new DomainException("A number for WhatsApp begins with + and the country code.");
        }

        LapseIf(!note.Equals(Note) || isWhatsApp != IsWhatsApp);
        (Note, IsWhatsApp, Version) = (note, isWhatsApp, Guid.NewGuid());
    }

    public void Describe(LocalizedText label, int reviewMonths)
    {
        LapseIf(!label.Equals(Label));
        (Label, ReviewMonths, Version) = (label, reviewMonths, Guid.NewGuid());
    }

    /// <exception cref="DomainException">It is nothing to call.</exception>
    public void ShowInEmergencyStrip(int order, LocalizedText shortLabel)
    {
        if (Kind != FactKind.Phone)
        {
            throw new DomainException("Only phones stand in the emergency strip.");
        }

        (EmergencyOrder, ShortLabel, Version) = (order, shortLabel, Guid.NewGuid());
    }

    public void LeaveEmergencyStrip() => (EmergencyOrder, ShortLabel, Version) = (null, LocalizedText.Empty, Guid.NewGuid());

    /// <summary>Puts another value in its place. What was confirmed was the old one.</summary>
    public void Correct(string value, string display)
    {
        LapseIf(Checked(Key, Kind, value) != Value);
        (Value, Display, Version) = (value, Shown(Kind, value, display), Guid.NewGuid());
    }

    /// <exception cref="DomainException">The value is not of its kind.</exception>
    public static string Checked(string key, FactKind kind, string value) => kind switch
    {
        FactKind.Price when !decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) =>
            throw new DomainException("The price “{0}” must be an amount in US dollars such as 10.31, not “{1}”.", key, value),
        FactKind.Phone when !Dialled().IsMatch(value) =>
            throw new DomainException("The phone “{0}” must be digits, with + before a country code, not “{1}”.", key, value),
        FactKind.Email when !Address().IsMatch(value) => throw new DomainException("The address “{0}” must be one such as name@example.org, not “{1}”.", key, value),
        _ => value,
    };

    /// <summary>Nobody reads one number and dials another; and words are no part of a number, because one person alone may correct it.</summary>
    private static string Shown(FactKind kind, string value, string display) => kind switch
    {
        FactKind.Phone when !Written().IsMatch(display) => throw new DomainException("A number has only digits, +, spaces, hyphens, brackets and points."),
        FactKind.Phone when Digits(display) is not { Length: > 0 } digits || !value.EndsWith(digits, StringComparison.Ordinal) =>
            throw new DomainException("“{0}” is not the number that is dialled, {1}.", display, value),
        _ => display,
    };

    private void LapseIf(bool isAnother)
    {
        if (isAnother)
        {
            Lapse();
        }
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\+?[0-9]+\z")]
    private static partial Regex Dialled();

    [GeneratedRegex(@"^[0-9+ ().-]*\z")]
    private static partial Regex Written();
}
