namespace MigrantWindow.Browser.Tests;

/// <summary>Where Chromium lies on this machine.</summary>
public static class BrowserPath
{
    public const string Debian = "/usr/bin/chromium";

    private static string Asked => Environment.GetEnvironmentVariable("MIGRANTWINDOW_CHROMIUM") is { Length: > 0 } path ? path : Debian;

    /// <summary>True: a machine that must run these tests; no browser is then a failure.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("MIGRANTWINDOW_REQUIRE_BROWSER") == "1";

    public static string Missing => $"No browser at {Asked}: install Debian's chromium, or name one in MIGRANTWINDOW_CHROMIUM.";

    public static string? Find() => File.Exists(Asked) ? Asked : null;
}
