namespace MigrantWindow.Web.Configuration;

/// <summary>The configuration section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>The portal's public address, for canonical links and shared texts; left out: that of the request.</summary>
    public Uri? Url { get; set; }
}
