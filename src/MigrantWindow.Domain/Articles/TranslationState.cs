namespace MigrantWindow.Domain.Articles;

/// <summary>How a translation stands against the Spanish text.</summary>
public enum TranslationState
{
    Missing,
    InProgress,
    Outdated,

    /// <summary>A machine translated it and nobody has checked it.</summary>
    Machine,
    Reviewed,
}
