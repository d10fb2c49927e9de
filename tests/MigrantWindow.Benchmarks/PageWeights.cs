using MigrantWindow.Browser.Tests;

namespace MigrantWindow.Benchmarks;

/// <summary>Bytes of one page of each kind as they cross the wire to Chromium.</summary>
public static class PageWeights
{
    private const double First = 20 * 1024, Second = 8 * 1024, Script = 5 * 1024, Style = 6 * 1024;

    public static async Task MeasureAsync(PublishedProgram program)
    {
        if (BrowserPath.Find() is not { } path)
        {
            Console.WriteLine(BrowserPath.Missing);
            return;
        }

        using var running = await program.StartAsync(program.NewDatabase());
        await using var chromium = await Chromium.LaunchAsync(path);
        var table = new Table("Weight, bytes on the wire", "page", "first visit", "requests", "JavaScript", "CSS", "as second page", "requests");

        foreach (var kind in PageKinds.InSpanish.Where(kind => kind is { Found: true, IsForm: false }))
        {
            var first = await WeighAsync(chromium, running.Url, kind.Path);
            var second = await WeighAsync(chromium, running.Url, "/es/la-union/riesgos/peligros-del-camino", kind.Path);
            table.Add(
                kind.Name, Table.AtMost(first.Bytes, First), Table.AtMost(first.Requests, 5), Table.AtMost(first.Script, Script), Table.AtMost(first.Style, Style),
                Table.AtMost(second.Bytes, Second), Table.AtMost(second.Requests, 1));
        }

        table.Print();
    }

    /// <returns>The weight of the last page, with what the service worker takes.</returns>
    private static async Task<Weight> WeighAsync(Chromium chromium, Uri server, params string[] paths)
    {
        await using var wire = new Wire(server);
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = wire.Address.ToString() });
        var page = await context.NewPageAsync();
        var weighing = await Weighing.StartAsync(page);
        Weight weight = null!;
        foreach (var path in paths)
        {
            wire.Reset();
            weight = await weighing.OpenAsync(page, path);
            await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => 1)");
            weight = weight with { Requests = wire.Requests, Bytes = wire.Bytes };
        }

        return weight;
    }
}
