using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests.Everyone;

public sealed class ReadersSweepTests(BrowserApp app) : BrowserTest(app)
{
    [SkippableFact]
    public async Task What_axe_cannot_see_holds_on_every_kind_of_page()
    {
        var page = await NewSmallPageAsync();
        List<string> faults = [];

        foreach (var path in PageKinds.InSpanish.Select(kind => kind.Path).Append("/es/accesibilidad"))
        {
            await page.GotoAsync(path);
            faults.AddRange(await Sweep.OfAsync(page));
        }

        ShouldBeNone(faults);
    }

    /// <summary>Words differ by language: each page must hold them also in the largest letters.</summary>
    [SkippableFact]
    public async Task Every_kind_of_page_fits_at_four_hundred_percent_and_a_phone_in_the_largest_letters()
    {
        var page = await NewSmallPageAsync();
        List<string> faults = [];

        foreach (var kind in PageKinds.All)
        {
            await page.GotoAsync(kind.Path);
            faults.AddRange(await WiderThanAsync(page, Sweep.Width));
            await page.SetViewportSizeAsync(360, 740);
            await page.EvaluateAsync("() => { document.documentElement.dataset.size = 2; }");
            faults.AddRange(await WiderThanAsync(page, 360));
            await page.SetViewportSizeAsync(Sweep.Width, 256);
        }

        ShouldBeNone(faults);
    }

    [SkippableTheory]
    [InlineData("/es")]
    [InlineData("/es/la-union/derechos/pedir-refugio")]
    [InlineData("/es/glosario")]
    [InlineData("/es/opinion/o.la-union")]
    public async Task The_Tab_key_reaches_every_control_in_the_order_of_the_page_and_leaves_it_at_the_end(string path)
    {
        var page = await NewSmallPageAsync();
        await page.GotoAsync(path);
        var stops = await page.EvaluateAsync<int>("""
            () => {
              window.reached = [];
              document.addEventListener('focusin', event => reached.push(event.target));
              window.stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(one => one.tabIndex >= 0 && one.checkVisibility());
              return stops.length;
            }
            """);

        for (var stop = 0; stop <= stops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.True(stops > 15);
        Assert.True(await page.EvaluateAsync<bool>("() => stops.every((one, place) => one === reached[place])"));
        Assert.NotEqual(stops, await page.EvaluateAsync<int>("() => stops.indexOf(document.activeElement) + 1")); // the browser's own controls come next
    }

    private async Task<IPage> NewSmallPageAsync()
    {
        var page = await NewPageAsync();
        await page.SetViewportSizeAsync(Sweep.Width, 256);
        return page;
    }

    private static async Task<IEnumerable<string>> WiderThanAsync(IPage page, int width)
    {
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        return wide > width ? [$"{page.Url} is {wide} px wide of {width}"] : [];
    }
}
