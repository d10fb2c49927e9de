namespace MigrantWindow.Domain.Trainings;

/// <summary>As a participant said it; nothing where they did not.</summary>
public enum Sex
{
    Woman,
    Man,
    Other,
}
