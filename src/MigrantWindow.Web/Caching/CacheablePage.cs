namespace MigrantWindow.Web.Caching;

/// <summary>A page as the output cache is about to keep it; a feature of the request that made it.</summary>
internal sealed record CacheablePage(byte[] Body, IReadOnlySet<string> Tags, TimeSpan ValidFor);
