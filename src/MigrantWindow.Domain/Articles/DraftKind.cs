namespace MigrantWindow.Domain.Articles;

/// <summary>What a waiting text is for. A translation has at most one of each.</summary>
public enum DraftKind
{
    /// <summary>The next text.</summary>
    Draft,

    /// <summary>A small change of the text that readers see, made past a draft that waits.</summary>
    Correction,
}
