namespace MigrantWindow.Web.Configuration;

/// <summary>The configuration section <c>Links</c>.</summary>
public sealed class LinkCheckOptions
{
    public const string Section = "Links";

    /// <summary>Whether links that lead out of the portal are asked once a day; left out: in production only.</summary>
    public bool? Check { get; set; }

    public bool IsOn(IHostEnvironment environment) => Check ?? environment.IsProduction();
}
