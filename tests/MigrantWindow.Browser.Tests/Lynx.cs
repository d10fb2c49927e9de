using System.Diagnostics;
using System.Text;

namespace MigrantWindow.Browser.Tests;

/// <summary>The text browser, as Debian brings it.</summary>
public static class Lynx
{
    public const string Missing = $"No text browser at {Program}: install Debian's lynx.";

    private const string Program = "/usr/bin/lynx";

    public static bool IsThere => File.Exists(Program);

    /// <summary>True: a machine that must run these tests; no lynx is then a failure.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("MIGRANTWINDOW_REQUIRE_LYNX") == "1";

    /// <returns>The page as lines of text, its words parted by single spaces.</returns>
    public static async Task<string> DumpAsync(Uri address)
    {
        var start = new ProcessStartInfo(Program, ["-dump", "-nolist", "-width=120", "-assume_charset=utf-8", "-display_charset=utf-8", address.ToString()])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var lynx = Process.Start(start)!;
        var text = await lynx.StandardOutput.ReadToEndAsync();
        await lynx.WaitForExitAsync();
        return Squeeze(text);
    }

    public static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
