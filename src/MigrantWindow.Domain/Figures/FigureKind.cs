namespace MigrantWindow.Domain.Figures;

/// <summary>How a figure came to be; all but <see cref="Published"/> are drawn lighter and say so.</summary>
public enum FigureKind
{
    Published,

    /// <summary>The source only says “more than”.</summary>
    Rounded,

    /// <summary>Approximate: worked out from published figures, or given as “about”.</summary>
    Derived,

    /// <summary>Only a part: some months, or some countries.</summary>
    Partial,
}
