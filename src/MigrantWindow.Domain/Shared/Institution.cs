namespace MigrantWindow.Domain.Shared;

/// <summary>Who owns a text, gives a service or confirms a fact.</summary>
public sealed class Institution
{
    public const int KeyMaxLength = 60;
    public const int AcronymMaxLength = 30;
    public const int NameMaxLength = 160;
    public const int RoleMaxLength = 300;

    private Institution() { }

    public Institution(string key, string? acronym, LocalizedText name, LocalizedText role, Uri? website) =>
        (Key, Acronym, Name, Role, Website) = (new Slug(key).Value, acronym, name, role, website?.ToString());

    public void Describe(string? acronym, LocalizedText name, LocalizedText role, Uri? website) =>
        (Acronym, Name, Role, Website) = (acronym, name, role, website?.ToString());

    public int Id { get; private set; }
    public string Key { get; private set; } = "";
    public string? Acronym { get; private set; }
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;
    public LocalizedText Role { get; private set; } = LocalizedText.Empty;
    public string? Website { get; private set; }

    /// <summary>One of <see cref="Staff.Roles.Institutions"/>: whose staff in this portal speak for it. Nothing: it has none here, and IOM and the Ombudsman do.</summary>
    public string? Staff { get; private set; }

    public void IsSpokenForBy(string? staff) => Staff = staff;
}
