namespace MigrantWindow.Domain.Articles;

/// <summary>What an author hands in.</summary>
/// <param name="Body">Markdown with fact tokens.</param>
/// <param name="IsMinor">Of the Spanish text: translations need not change. Of a translation: the newer changes of the Spanish text are not in it.</param>
/// <param name="IsMachineMade">A machine translated it and nobody has checked it.</param>
/// <param name="SourceNumber">The revision of the Spanish text it was translated from; nothing for the Spanish text itself.</param>
public sealed record RevisionText(string Title, string Summary, string Body, bool IsMinor = false, bool IsMachineMade = false, int? SourceNumber = null);
