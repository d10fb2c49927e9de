namespace MigrantWindow.Domain.Journeys;

/// <summary>How a step joins the one before it.</summary>
public enum StepKind
{
    And,
    Or,
    Optional,
}
