namespace MigrantWindow.Browser.Tests;

/// <summary>What a reader pays for a page, as it crosses the wire to Chromium with an empty cache.</summary>
public sealed class WeightTests(BrowserApp app) : BrowserTest(app)
{
    private const long First = 20 * 1024, Second = 8 * 1024, Script = 5 * 1024, Style = 6 * 1024;

    public static TheoryData<string> EveryKind => [.. PageKinds.InSpanish.Select(kind => kind.Path)];

    [SkippableTheory]
    [MemberData(nameof(EveryKind))]
    public async Task A_page_is_light_when_it_is_the_first_and_lighter_when_it_is_not(string path)
    {
        await using var wire = new Wire(Portal);
        var page = await NewPageAsync(portal: wire.Address);
        var weighing = await Weighing.StartAsync(page);

        var weight = await weighing.OpenAsync(page, path);
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => 1)");
        var (bytes, requests) = (wire.Bytes, wire.Requests);
        wire.Reset();
        await weighing.OpenAsync(page, path == "/es/cifras" ? "/es/glosario" : "/es/cifras");

        var seen = $"{path}: {requests} requests, {bytes} bytes, script {weight.Script}, style {weight.Style}; then {wire.Requests}, {wire.Bytes}";
        Assert.True(bytes <= First && requests <= 5, seen);
        Assert.True(weight.Script <= Script && weight.Style <= Style, seen);
        Assert.True(wire.Bytes <= Second && wire.Requests == 1, seen);
    }

    [SkippableFact]
    public async Task Where_data_is_dear_nothing_is_fetched_that_was_not_asked_for()
    {
        await using var wire = new Wire(Portal);
        var page = await NewPageAsync(portal: wire.Address);
        await page.AddInitScriptAsync("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });");
        await page.GotoAsync("/es", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        var requests = wire.Requests;

        await page.GetByLabel("¿Qué busca?").First.PressSequentiallyAsync("permiso de salida", new() { Delay = 30 });
        await page.GetByLabel("¿Qué busca?").First.FocusAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("async () => (await navigator.serviceWorker.getRegistrations()).length"));
        Assert.Equal(0, await page.Locator("datalist").CountAsync());
        Assert.Equal(requests, wire.Requests);
    }
}
