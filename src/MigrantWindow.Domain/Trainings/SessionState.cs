namespace MigrantWindow.Domain.Trainings;

public enum SessionState
{
    Scheduled,

    /// <summary>Scheduled, and whoever signs up waits.</summary>
    Full,
    Cancelled,
    Held,
}
