namespace MigrantWindow.Domain.Offices;

public enum OfficeStatus
{
    /// <summary>No source tells whether it works today.</summary>
    Unknown,
    Planned,
    Open,
    TemporarilyClosed,
    Closed,
}
