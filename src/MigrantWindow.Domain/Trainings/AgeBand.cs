namespace MigrantWindow.Domain.Trainings;

/// <summary>As a participant said it; nothing where they did not.</summary>
public enum AgeBand
{
    /// <summary>A minor: never by name.</summary>
    Under18,
    From18To29,
    From30To44,
    From45To59,
    From60,
}
