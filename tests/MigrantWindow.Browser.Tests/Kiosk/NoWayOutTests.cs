using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests.Kiosk;

public sealed class NoWayOutTests(BrowserApp app) : KioskTest(app)
{
    public static TheoryData<string, string> Ways => new()
    {
        { "tel:+50326612345", "+50326612345" },
        { "sms:+50370000000?body=x", "+50370000000" },
        { "sms:?body=x", "" },
        { "mailto:window@example.org", "window@example.org" },
        { "https://www.iom.int/el-salvador/", "www.iom.int/el-salvador" },
        { "https://wa.me/50370000000", "wa.me/50370000000" },
        { "/admin", "" },
        { "/account/sign-in", "" },
        { "/es/cifras.csv", "" },
        { "/es/la-union/capacitaciones.ics", "" },
        { "/es/la-union/avisos.atom", "" },
        { "/api/hsds/", "" },
    };

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public async Task A_link_that_leads_out_opens_nothing_and_says_what_to_write_down(string href, string words)
    {
        var page = await SwitchOnAsync(Article);
        await AddLinkAsync(page, href);

        await Link(page, "Fuera").ClickAsync();
        await Expect(NotHere(page)).ToBeVisibleAsync();
        await Expect(NotHere(page).Locator(".address")).ToHaveTextAsync(words);
        await Expect(NotHere(page).Locator(".address")).ToBeVisibleAsync(new() { Visible = words.Length > 0 });
        await NotHere(page).GetByRole(AriaRole.Button).ClickAsync();

        await Link(page, "Fuera").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(NotHere(page)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await ShouldShowAsync(page, Article);
        Assert.Single(page.Context.Pages);
    }

    [SkippableFact]
    public async Task No_button_and_no_key_opens_another_tab_or_a_menu()
    {
        var page = await SwitchOnAsync(Article);
        await page.EvaluateAsync("() => { window.menus = []; addEventListener('contextmenu', event => menus.push(event.defaultPrevented)); }");
        var link = Link(page, "Servicios").First;

        foreach (var key in (KeyboardModifier[])[KeyboardModifier.Control, KeyboardModifier.Shift, KeyboardModifier.Meta, KeyboardModifier.Alt])
        {
            await link.ClickAsync(new() { Modifiers = [key] });
        }

        await link.ClickAsync(new() { Button = MouseButton.Middle });
        await link.ClickAsync(new() { Button = MouseButton.Right });
        await page.EvaluateAsync("() => window.open('/es')");
        await AddLinkAsync(page, "/es/la-union/servicios", "_blank");

        Assert.Equal("true", await page.EvaluateAsync<string>("() => menus.join()"));
        await ShouldShowAsync(page, Article);
        await Link(page, "Fuera").ClickAsync();
        await ShouldShowAsync(page, "/es/la-union/servicios");
        Assert.Single(page.Context.Pages);
    }

    [SkippableFact]
    public async Task Letting_everything_be_forgotten_begins_anew_and_nothing_can_be_saved()
    {
        var page = await SwitchOnAsync(Article);

        await page.GetByRole(AriaRole.Button, new() { Name = "Olvidar todo en este teléfono" }).ClickAsync();
        await ShouldShowAsync(page, "/es/la-union");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Guardar esta Ventanilla" })).ToBeHiddenAsync();
        await page.GotoAsync("/es/la-union/guardar");

        await Expect(page.GetByText("Este navegador no puede guardar")).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveClassAsync("kiosk");
    }

    [SkippableFact]
    public async Task The_emergency_numbers_are_shown_large()
    {
        var page = await SwitchOnAsync(Article);

        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "911" }).ClickAsync();

        await Expect(NotHere(page).Locator(".address")).ToHaveTextAsync("911");
        await Expect(NotHere(page).Locator(".address")).ToHaveCSSAsync("font-size", "44px");
        await ShouldBeAccessibleAsync(page);
    }

    [SkippableFact]
    public async Task Commands_of_the_browser_that_a_page_may_stop_are_stopped_and_signs_can_be_typed()
    {
        var page = await SwitchOnAsync(Article);
        await page.EvaluateAsync("() => { window.keys = []; addEventListener('keydown', event => { if (event.defaultPrevented) keys.push(event.key); event.preventDefault(); }); }");

        foreach (var keys in (string[])["Control+p", "Control+s", "Control+u", "Control+Shift+I", "F12", "Control+c", "Control++", "Control+Alt+q", "a", "Tab"])
        {
            await page.Keyboard.PressAsync(keys);
        }

        Assert.Equal(["p", "s", "u", "I", "F12"], await page.EvaluateAsync<string[]>("() => keys"));
    }

    private static Task AddLinkAsync(IPage page, string href, string target = "") => page.EvaluateAsync(
        """
        ([href, target]) => {
          const link = document.createElement('a');
          Object.assign(link, { href, target, textContent: 'Fuera' });
          document.querySelector('h1').after(link);
        }
        """,
        new[] { href, target });
}
