namespace MigrantWindow.Domain.Reminders;

/// <summary>What is reviewed.</summary>
public enum ReviewedKind
{
    Article,
    Service,
    Office,
    Fact,
}
