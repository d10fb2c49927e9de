using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests;

public sealed class LookTests(BrowserApp app) : BrowserTest(app)
{
    private const string Canvas = "rgb(255, 255, 255)";
    private const string Paper = "rgb(251, 247, 240)";

    public static TheoryData<string> EveryKind => [.. PageKinds.All.Select(kind => kind.Path)];

    public static TheoryData<string> EveryKindInSpanish => [.. PageKinds.InSpanish.Concat(PageKinds.Sheets).Select(kind => kind.Path)];

    [SkippableTheory]
    [MemberData(nameof(EveryKind))]
    public async Task A_page_fits_a_narrow_phone(string path)
    {
        var page = await OpenAsync(path);

        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(more => { more.open = true; })");

        Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [SkippableTheory]
    [MemberData(nameof(EveryKindInSpanish))]
    public async Task A_page_is_accessible_and_its_colours_hold_in_light_in_dark_and_in_forced_colours(string path)
    {
        var page = await OpenAsync(path);

        await ShouldBeAccessibleAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.NotEqual(Paper, await GroundAsync(page));
        ShouldBeNone(await Axe.ColorFaultsAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active });
        Assert.Equal(Canvas, await GroundAsync(page));
        ShouldBeNone(await Axe.ViolationsInForcedColorsAsync(page));
    }

    [SkippableTheory]
    [InlineData("/es")]
    [InlineData("/en")]
    [InlineData("/fr")]
    public async Task The_first_screen_of_the_home_page_holds_the_title_the_four_situations_and_the_emergency_numbers(string path)
    {
        var page = await OpenAsync(path);
        var situations = page.Locator("section[aria-labelledby=situation]").GetByRole(AriaRole.Link);
        var numbers = page.Locator("header").GetByRole(AriaRole.Navigation).Last.GetByRole(AriaRole.Link);

        await Expect(situations).ToHaveCountAsync(4);
        await Expect(numbers.First).ToHaveAttributeAsync("href", "tel:911");
        foreach (var must in (ILocator[])[page.GetByRole(AriaRole.Heading, new() { Level = 1 }), .. await situations.AllAsync(), .. await numbers.AllAsync()])
        {
            await Expect(must).ToBeInViewportAsync(new() { Ratio = 1 });
        }
    }

    private static Task<string> GroundAsync(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
