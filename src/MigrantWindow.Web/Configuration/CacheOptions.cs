namespace MigrantWindow.Web.Configuration;

/// <summary>The configuration section <c>Cache</c>.</summary>
public sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>How many seconds a public page is served from the output cache, 0 to 3600; 0 turns it off.</summary>
    public int PublicSeconds { get; set; } = 60;
}
