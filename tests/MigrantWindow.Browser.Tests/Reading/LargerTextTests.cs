using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests.Reading;

public sealed class LargerTextTests(BrowserApp app) : BrowserTest(app)
{
    [SkippableFact]
    public async Task Text_grows_in_two_steps_stays_so_on_the_next_page_and_becomes_normal_again()
    {
        var page = await OpenAsync("/es/la-union/derechos/pedir-refugio");

        await Button(page, "Letra más grande").ClickAsync();
        await ShouldBeAsync(page, "20px");
        await Button(page, "Letra más grande").ClickAsync();
        await ShouldBeAsync(page, "24px");

        await page.GotoAsync("/es/la-union/servicios/dui");
        await ShouldBeAsync(page, "24px");
        Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await Button(page, "Letra normal").ClickAsync();
        await Expect(Button(page, "Letra más grande")).ToBeFocusedAsync();
        await ShouldBeAsync(page, "16px");
    }

    [SkippableFact]
    public async Task Nothing_of_it_is_left_after_a_quick_exit_nor_in_another_tab()
    {
        var page = await OpenAsync("/es/glosario");
        await page.RouteAsync("https://www.wikipedia.org/", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Elsewhere</title>" }));
        await Button(page, "Letra más grande").ClickAsync();
        await ShouldBeAsync(page, "20px");
        Assert.Equal(1, await page.EvaluateAsync<int>("() => sessionStorage.length"));
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/es/glosario");
        await ShouldBeAsync(other, "16px");

        await Link(page, "Salir rápido").ClickAsync();
        await Expect(page).ToHaveURLAsync("https://www.wikipedia.org/");
        await page.GotoAsync("/es/glosario");

        await ShouldBeAsync(page, "16px");
        Assert.Equal(0, await page.EvaluateAsync<int>("() => sessionStorage.length + localStorage.length"));
    }

    [SkippableTheory]
    [InlineData("/es")]
    [InlineData("/es/la-union")]
    public async Task Pages_that_lead_on_have_no_buttons_for_reading(string path)
    {
        var page = await OpenAsync(path);

        await Expect(Button(page, "Imprimir esta página")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-larger], [data-listen]")).ToHaveCountAsync(0);
    }

    private static Task ShouldBeAsync(IPage page, string size) => Expect(page.Locator("html")).ToHaveCSSAsync("font-size", size);

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
