namespace MigrantWindow.Web.Configuration;

/// <summary>The configuration section <c>Offline</c>.</summary>
public sealed class OfflineOptions
{
    public const string Section = "Offline";

    /// <summary>False: phones that have the service worker lose it within a day, should it ever do harm. What was saved stays, and is not shown.</summary>
    public bool Worker { get; set; } = true;
}
