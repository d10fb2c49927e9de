using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Offices;

/// <summary>A day on which the offices of a country are closed, unless one says otherwise by a <see cref="ScheduleException"/>.</summary>
public sealed class Holiday
{
    private Holiday() { }

    public Holiday(string country, DateOnly date, LocalizedText name) => (Country, Date, Name) = (country, date, name);

    public int Id { get; private set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; private set; } = "";
    public DateOnly Date { get; private set; }
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;
}
