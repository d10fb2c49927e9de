using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests;

public sealed class KeyboardTests(BrowserApp app) : BrowserTest(app)
{
    [SkippableFact]
    public async Task The_first_key_reaches_a_visible_link_past_the_menus()
    {
        var page = await OpenAsync("/es/la-union/derechos/pedir-refugio");

        await page.Keyboard.PressAsync("Tab");
        await Expect(Link(page, "Ir al contenido")).ToBeFocusedAsync();
        await Expect(Link(page, "Ir al contenido")).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.GetByRole(AriaRole.Main).Locator(":focus")).ToHaveCountAsync(1);
    }

    [SkippableTheory]
    [InlineData("/es")]
    [InlineData("/en/la-union/i-want-to-return")]
    [InlineData("/fr/la-union/services/dui")]
    public async Task Whatever_has_the_focus_is_outlined_and_on_the_screen(string path)
    {
        var page = await OpenAsync(path);
        var stops = await page.Locator("a[href], summary, button:visible, textarea:visible").CountAsync();
        List<string> unseen = [];

        for (var stop = 0; stop < Math.Min(stops, 30); stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            unseen.AddRange(await page.EvaluateAsync<string[]>(FaultsOfFocus));
        }

        Assert.True(stops > 15);
        ShouldBeNone(unseen);
    }

    // A card draws the outline around its whole, by what stands after its link; a place on the map draws it around its pin.
    private const string FaultsOfFocus = """
        () => {
          const element = document.activeElement;
          const box = element.getBoundingClientRect();
          const pin = element.querySelector('.pin');
          const outlined = [null, '::after'].some(part => {
            const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
          });
          const faults = [];
          if (element === document.body) faults.push('the focus is lost');
          if (!outlined && !(pin && parseFloat(getComputedStyle(pin).strokeWidth) > 8)) faults.push(`no outline: ${element.outerHTML}`);
          if (box.width < 8 || box.bottom <= 0 || box.top >= innerHeight) faults.push(`off the screen: ${element.outerHTML}`);
          return faults;
        }
        """;
}
