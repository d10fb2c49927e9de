namespace MigrantWindow.Domain.Figures;

/// <summary>How a figure came to be; all but <see cref="Published"/> are drawn lighter and say so.</summary>
public enum FigureKind
{
    Published,

    /// <summary>The source only says “more than”.</summary>
    Rounded,

    /// <summary>Worked out from published figures, by subtraction.</summary>
    Derived,

    /// <summary>Part of a year.</summary>
    Partial,
}
