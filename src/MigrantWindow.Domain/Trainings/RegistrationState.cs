namespace MigrantWindow.Domain.Trainings;

public enum RegistrationState
{
    /// <summary>It waits for an administrator; it holds no seat.</summary>
    Requested,
    Confirmed,

    /// <summary>It holds no seat yet and moves up in order.</summary>
    Waitlisted,
    Declined,
    Cancelled,
}
