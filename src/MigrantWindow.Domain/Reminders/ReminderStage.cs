namespace MigrantWindow.Domain.Reminders;

/// <summary>When the institution that owns a thing is told that its review is due.</summary>
public enum ReminderStage
{
    /// <summary>Thirty days before.</summary>
    Before,
    OnTheDay,

    /// <summary>Thirty days after.</summary>
    After,
}
