namespace MigrantWindow.Web.Caching;

/// <summary>How many evictions there had been when a request came; a feature of it.</summary>
internal sealed record EvictionsBefore(int Count);
