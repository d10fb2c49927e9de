namespace MigrantWindow.Web.Configuration;

/// <summary>The configuration section <c>QuickExit</c>.</summary>
public sealed class QuickExitOptions
{
    public const string Section = "QuickExit";

    /// <summary>Where the quick exit leads: a page that says nothing about who opens it.</summary>
    public Uri Url { get; set; } = new("https://www.wikipedia.org/");
}
