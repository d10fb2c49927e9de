using System.Globalization;
using Microsoft.Playwright;
using MigrantWindow.Browser.Tests;

namespace MigrantWindow.Benchmarks;

/// <summary>How long a reader with one bar of signal waits: 50 kbit/s each way and 400 ms there and back, by https, nothing in the cache.</summary>
public static class SlowSignal
{
    private const int BitsPerSecond = 50_000;
    private const double Seconds = 5;

    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(400);

    // Frames come only once the stylesheet is there, so the first frame with the text in it is the first that shows it.
    private const string TellWhenSeen = """
        const look = () => {
          const text = [...document.querySelectorAll('main p')].find(part => part.textContent.trim().length > 40 && part.getClientRects().length);
          if (text) window.seen = performance.now(); else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        """;

    public static async Task MeasureAsync(PublishedProgram program)
    {
        if (BrowserPath.Find() is not { } path)
        {
            Console.WriteLine(BrowserPath.Missing);
            return;
        }

        using var running = await program.StartAsync(program.NewDatabase(), secure: true);
        await using var chromium = await Chromium.LaunchAsync(path, "--ignore-certificate-errors"); // told by the page alone it would connect twice
        var table = new Table("50 kbit/s, 400 ms, https, empty cache: seconds", "page", "text is visible", "all has come", "bytes with TLS");
        foreach (var kind in PageKinds.InSpanish.Where(kind => kind is { Found: true, IsForm: false }))
        {
            await WaitAsync(chromium, running.Url, kind.Path, fast: true); // as when somebody else has read it within the minute
            var (seen, all, bytes) = await WaitAsync(chromium, running.Url, kind.Path, fast: false);
            table.Add(kind.Name, Table.AtMost(seen, Seconds), all.ToString("0.00", CultureInfo.InvariantCulture), bytes);
        }

        table.Print();
    }

    private static async Task<(double Seen, double All, long Bytes)> WaitAsync(Chromium chromium, Uri portal, string path, bool fast)
    {
        await using var wire = fast ? new Wire(portal) : new Wire(portal, BitsPerSecond, RoundTrip);
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = wire.Address.ToString(), IgnoreHTTPSErrors = true, ViewportSize = new() { Width = 360, Height = 740 } });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(TellWhenSeen);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var times = await page.EvaluateAsync<double[]>("() => [window.seen / 1000, performance.getEntriesByType('navigation')[0].loadEventEnd / 1000]");
        return (times[0], times[1], wire.Bytes);
    }
}
