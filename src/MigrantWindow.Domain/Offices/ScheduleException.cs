using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Offices;

/// <summary>One date on which an office keeps other hours, or none.</summary>
public sealed class ScheduleException
{
    private ScheduleException() { }

    internal ScheduleException(DateOnly date, TimeOnly? opens, TimeOnly? closes, LocalizedText reason) =>
        (Date, Opens, Closes, Reason) = (date, opens, closes, reason);

    public int Id { get; private set; }
    public int OfficeId { get; private set; }
    public DateOnly Date { get; private set; }

    /// <summary>Nothing: closed all day.</summary>
    public TimeOnly? Opens { get; private set; }
    public TimeOnly? Closes { get; private set; }
    public LocalizedText Reason { get; private set; } = LocalizedText.Empty;
}
