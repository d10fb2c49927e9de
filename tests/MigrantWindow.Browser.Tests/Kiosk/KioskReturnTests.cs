using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests.Kiosk;

public sealed class KioskReturnTests(BrowserApp app) : KioskTest(app)
{
    [SkippableFact]
    public async Task Ninety_seconds_without_a_touch_lead_home_and_clear_the_search()
    {
        var page = await SwitchOnAsync("/es/buscar?q=asilo");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("me persiguen");

        await PassAsync(page, 69);
        await Expect(StillThere(page)).ToBeHiddenAsync();
        await PassAsync(page, 2);
        await Expect(StillThere(page)).ToBeVisibleAsync();
        await ShouldBeAccessibleAsync(page);
        await PassAsync(page, 20);

        await ShouldShowAsync(page, Home);
        await page.GotoAsync("/es/buscar");
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("");
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveAttributeAsync("autocomplete", "off");
    }

    [SkippableFact]
    public async Task Who_touches_stays_and_has_ninety_seconds_again()
    {
        var page = await SwitchOnAsync(Article);

        await PassAsync(page, 75);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sí, aquí estoy" }).ClickAsync(new() { Force = true });
        await Expect(StillThere(page)).ToBeHiddenAsync();
        await PassAsync(page, 69);
        await page.Keyboard.PressAsync("Tab");
        await PassAsync(page, 69);
        await page.Mouse.WheelAsync(0, 100);
        await PassAsync(page, 69);

        await Expect(StillThere(page)).ToBeHiddenAsync();
        await Expect(page).ToHaveURLAsync(Article);
    }

    [SkippableFact]
    public async Task Going_back_shows_nobody_a_page_in_which_the_person_before_jumped()
    {
        var page = await SwitchOnAsync("/es/glosario");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link).Last.ClickAsync();
        await page.GotoAsync(Article);

        await PassAsync(page, 91);
        await ShouldShowAsync(page, Home);

        for (var steps = 0; steps < 3; steps++)
        {
            await page.EvaluateAsync("() => history.back()");
            await ShouldShowAsync(page, Home);
        }
    }

    [SkippableFact]
    public async Task What_was_written_about_a_page_is_gone()
    {
        var page = await SwitchOnAsync("/es/opinion/o.la-union");
        await page.GetByText("No me sirvió").ClickAsync();
        await page.Locator("textarea").FillAsync("Me cobraron");

        await PassAsync(page, 91);
        await ShouldShowAsync(page, Home);
        await page.GoBackAsync();
        await ShouldShowAsync(page, Home);
        await page.GotoAsync("/es/opinion/o.la-union");

        await Expect(page.Locator("textarea")).ToHaveValueAsync("");
    }

    [SkippableFact]
    public async Task Back_leads_to_nothing_that_the_person_before_read()
    {
        var page = await SwitchOnAsync();
        await page.GotoAsync("/es/la-union/quiero-regresar");
        await ShouldShowAsync(page, "/es/la-union/quiero-regresar");
        await page.GotoAsync(Article);
        await ShouldShowAsync(page, Article);

        await PassAsync(page, 91);
        await ShouldShowAsync(page, Home);

        foreach (var step in (int[])[-1, 1, -2, 2])
        {
            await page.EvaluateAsync($"() => setTimeout(() => history.go({step}))");
            await page.Clock.RunForAsync(10);
            await ShouldShowAsync(page, Home);
            await Expect(page.Locator("html")).ToBeVisibleAsync();
        }
    }

    /// <summary>Playwright's Chromium keeps no pages whole; this one is told that it did.</summary>
    [SkippableFact]
    public async Task A_page_that_the_browser_kept_whole_is_not_shown_to_the_next_person()
    {
        var page = await SwitchOnAsync(Article);

        await page.EvaluateAsync("""
            () => {
              sessionStorage.kiosk = JSON.stringify({ ...JSON.parse(sessionStorage.kiosk), turn: 1 });
              dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
            }
            """);

        await ShouldShowAsync(page, Home);
    }

    [SkippableTheory]
    [InlineData("exit")]
    [InlineData("shift")]
    [InlineData("again")]
    public async Task Whoever_ends_it_themselves_leaves_as_little_behind(string way)
    {
        var page = await SwitchOnAsync(Article);
        await page.EvaluateAsync("() => { sessionStorage.size = 2; }");

        await (way switch
        {
            "exit" => Link(page, "Salir rápido").ClickAsync(),
            "again" => page.GetByRole(AriaRole.Button, new() { Name = "Borrar y empezar de nuevo" }).ClickAsync(),
            _ => page.EvaluateAsync("() => 0"),
        });
        for (var press = 0; way == "shift" && press < 3; press++)
        {
            await page.Keyboard.PressAsync("Shift");
        }

        await ShouldShowAsync(page, Home);
        Assert.Equal("kiosk", await page.EvaluateAsync<string>("() => Object.keys(sessionStorage).join()"));
        await page.GoBackAsync();
        await ShouldShowAsync(page, Home);
    }

    [SkippableFact]
    public async Task The_office_that_nobody_touches_asks_nobody_and_is_fresh_after_ten_minutes()
    {
        var page = await SwitchOnAsync();
        await page.EvaluateAsync("() => { window.old = true; }");

        await PassAsync(page, 590);
        await Expect(StillThere(page)).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => window.old"));
        await PassAsync(page, 20);

        await page.WaitForFunctionAsync("() => !window.old");
        await ShouldShowAsync(page, Home);
    }
}
