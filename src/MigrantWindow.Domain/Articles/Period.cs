namespace MigrantWindow.Domain.Articles;

/// <summary>From when readers see a text and, where it is known, until when.</summary>
public readonly record struct Period(DateTime From, DateTime? Until = null);
