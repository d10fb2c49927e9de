namespace MigrantWindow.Domain.Shared;

/// <summary>What a page for readers is about.</summary>
public enum PageKind
{
    Home,
    Glossary,
    Figures,
    Office,

    /// <summary>The list of what a section has at an office.</summary>
    Section,
    Article,
    Service,

    /// <summary>A situation at an office.</summary>
    Journey,

    /// <summary>The list of sessions of an office.</summary>
    Trainings,
    Training,
}
