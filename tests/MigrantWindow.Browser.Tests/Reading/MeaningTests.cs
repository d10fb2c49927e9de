using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests.Reading;

public sealed class MeaningTests(BrowserApp app) : BrowserTest(app)
{
    private const string Article = "/es/la-union/derechos/pedir-refugio";
    private const string Term = "no devolver";

    [SkippableFact]
    public async Task A_hard_word_tells_its_meaning_where_it_stands()
    {
        var page = await OpenAsync(Article);

        await Link(page, Term).ClickAsync();

        await Expect(Meaning(page)).ToBeFocusedAsync();
        await Expect(Meaning(page)).ToContainTextAsync("Regla que prohíbe enviar a una persona a un país donde su vida o su libertad corren peligro.");
        await Expect(Link(page, "Glosario").First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/es/glosario#non-refoulement$"));
        await Expect(page).ToHaveURLAsync(Article);
        await ShouldBeAccessibleAsync(page);
    }

    [SkippableFact]
    public async Task By_keyboard_it_opens_with_Enter_and_closes_with_Escape_or_its_button_back_to_the_word()
    {
        var page = await OpenAsync(Article);

        await Link(page, Term).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Meaning(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(Meaning(page)).ToHaveCountAsync(0);
        await Expect(Link(page, Term)).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(Meaning(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Meaning(page)).ToHaveCountAsync(0);
        await Expect(Link(page, Term)).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Another_word_takes_its_place_and_the_same_one_closes_it()
    {
        var page = await OpenAsync(Article);

        await Link(page, Term).ClickAsync();
        await Expect(Meaning(page)).ToContainTextAsync("no devolución");
        await Link(page, "persona refugiada").ClickAsync();
        await Expect(Meaning(page)).ToHaveCountAsync(1);
        await Expect(Meaning(page)).Not.ToContainTextAsync("no devolución");
        await Link(page, "persona refugiada").ClickAsync();

        await Expect(Meaning(page)).ToHaveCountAsync(0);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_meaning_cannot_be_had_the_link_is_followed(bool javaScript)
    {
        var page = await NewPageAsync(javaScript);
        var asked = 0;
        await page.RouteAsync("**/es/glosario", route => asked++ == 0 && javaScript ? route.AbortAsync() : route.ContinueAsync());
        await page.GotoAsync(Article);

        await Link(page, Term).ClickAsync();

        await Expect(page).ToHaveURLAsync("/es/glosario#non-refoulement");
        Assert.InRange(asked, 1, 2); // what a service worker asks in the page's place is not counted
    }

    private static ILocator Meaning(IPage page) => page.Locator("aside[aria-labelledby=meaning]");
}
