using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests.Journeys;

public sealed class SearchTests(BrowserApp app) : BrowserTest(app)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_whole_question_with_mistakes_leads_to_its_page(bool javaScript)
    {
        var page = await OpenAsync("/es/la-union", javaScript);

        await Box(page, "¿Qué busca?").FillAsync("q ago si perdi mi dui");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Buscar" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Encontramos");
        await Expect(page.GetByLabel("Dónde")).ToHaveValueAsync("la-union");
        await ShouldBeAccessibleAsync(page);

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(Heading(page, "El DUI, su documento de identidad")).ToBeVisibleAsync();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_finds_nothing_is_led_on_and_the_search_is_reached_from_every_page(bool javaScript)
    {
        var page = await OpenAsync("/en/la-union/rights/ask-for-refuge", javaScript);

        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Search" }).ClickAsync();
        await Box(page, "What are you looking for? One word or a whole question.").FillAsync("xyqzwkj");
        await page.Keyboard.PressAsync("Enter");

        await Expect(Heading(page, "We found nothing for these words", 2)).ToBeVisibleAsync();
        await ShouldBeAccessibleAsync(page);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "I just returned" }).ClickAsync();
        await Expect(Heading(page, "I just returned")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task While_typing_titles_are_suggested_and_choosing_one_finds_it()
    {
        var page = await OpenAsync("/es/buscar");
        var box = Box(page, "¿Qué busca? Una palabra o la pregunta entera.");

        var answer = await page.RunAndWaitForResponseAsync(() => box.PressSequentiallyAsync("permiso de salida pa"), response => response.Url.Contains("salida%20pa&", StringComparison.Ordinal));

        Assert.InRange((await answer.BodyAsync()).Length, 10, 1024);
        await Expect(page.Locator("datalist option")).ToHaveCountAsync(1);
        await box.FillAsync((await page.Locator("datalist option").TextContentAsync())!);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).First.GetByRole(AriaRole.Link)).ToHaveTextAsync("Permiso de salida para niñas, niños y adolescentes");
    }

    [SkippableFact]
    public async Task A_whole_letter_pasted_into_the_address_gets_an_ordinary_page()
    {
        var page = await NewPageAsync();

        var answer = await page.APIRequest.GetAsync($"/es/buscar?q={string.Concat(Enumerable.Repeat("%C3%B1", 10_000))}");

        Assert.Equal(200, answer.Status);
        Assert.Contains("No encontramos", await answer.TextAsync(), StringComparison.Ordinal);
    }

    private static ILocator Box(IPage page, string label) => page.GetByLabel(label, new() { Exact = true });
}
