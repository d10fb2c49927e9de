using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Offices;

/// <summary>One date on which an office keeps other hours, or none.</summary>
public sealed class ScheduleException
{
    public const int ReasonMaxLength = 200;

    private ScheduleException() { }

    internal ScheduleException(DateOnly date, TimeOnly? opens, TimeOnly? closes, LocalizedText reason)
    {
        reason.RefuseLongerThan(ReasonMaxLength);
        (Date, Opens, Closes, Reason) = (date, opens, closes, reason);
    }

    public int Id { get; private set; }
    public int OfficeId { get; private set; }
    public DateOnly Date { get; private set; }

    /// <summary>Nothing: closed all day.</summary>
    public TimeOnly? Opens { get; private set; }
    public TimeOnly? Closes { get; private set; }
    public LocalizedText Reason { get; private set; } = LocalizedText.Empty;

    /// <summary>Date and hours, as the audit log says them.</summary>
    public string Description => $"{Date:yyyy-MM-dd}: {(Opens is null ? "closed" : $"{Opens:HH:mm}-{Closes:HH:mm}")} ({Reason.In(Language.Source)})";
}
