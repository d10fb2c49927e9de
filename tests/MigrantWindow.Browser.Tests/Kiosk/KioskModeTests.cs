using Microsoft.Playwright;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Browser.Tests.Kiosk;

public sealed class KioskModeTests(BrowserApp app) : KioskTest(app)
{
    [SkippableFact]
    public async Task Its_address_switches_it_on_for_that_tab_alone()
    {
        var page = await SwitchOnAsync(Article);

        Assert.Equal("22px", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize"));
        await Expect(page.GetByText("Compartir esta información")).ToBeHiddenAsync();
        await Expect(page.Locator(".take img")).ToHaveAttributeAsync("src", $"/qr{Article}.svg");
        Assert.True(await page.Locator(".take img").EvaluateAsync<bool>("image => image.naturalWidth > 0"));
        await ShouldBeAccessibleAsync(page);
        ShouldBeNone(await page.EvaluateAsync<string[]>(SmallTargets));

        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(Article);
        await Expect(other.GetByText("Compartir esta información")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task It_goes_along_into_the_other_languages()
    {
        var page = await SwitchOnAsync(Article);

        await Link(page, "Français").ClickAsync();

        await Expect(page).ToHaveURLAsync("/fr/la-union/droits/demander-refuge");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Effacer et recommencer" })).ToBeVisibleAsync();
        await Expect(page.Locator(".take img")).ToHaveAttributeAsync("src", "/qr/fr/la-union/droits/demander-refuge.svg");
        await ShouldBeAccessibleAsync(page);
    }

    [SkippableFact]
    public async Task Without_JavaScript_its_address_says_what_is_missing()
    {
        var page = await OpenAsync("/es/la-union/kiosco", javaScript: false);

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Necesita JavaScript");
        await Expect(page.Locator("meta[name=robots]")).ToHaveAttributeAsync("content", "noindex");
        await ShouldBeAccessibleAsync(page);
    }

    [SkippableFact]
    public async Task Staff_find_the_address_on_the_page_of_their_office_but_no_link_to_it()
    {
        var office = await Data.OfficeAsync();
        var page = await NewPageAsync();
        await page.Context.AddCookiesAsync([await CookieAsync(await Staff.StaffAsync(Roles.Ombudsman, Roles.Administrator, office))]);

        await page.GotoAsync($"/admin/offices/{office.Id}/hours?language=en");

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "The computer for readers" })).ToContainTextAsync($"/en/{office.Slug}/kiosk");
        await Expect(page.Locator("a[href*=kiosk]")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Nothing_stays_on_the_machine_but_what_forms_and_the_mode_need()
    {
        var page = await SwitchOnAsync();
        await page.EvaluateAsync("async () => { localStorage.left = 'behind'; await caches.open('left-behind'); }");

        await page.GotoAsync("/es/opinion/o.la-union");
        await Expect(page.Locator("html")).ToHaveClassAsync("kiosk");

        await page.WaitForFunctionAsync("async () => (await caches.keys()).length === 0");
        Assert.Equal(["kiosk", "0", "0"], await page.EvaluateAsync<string[]>("""
            async () => [Object.keys(sessionStorage).join(), `${localStorage.length}`, `${(await navigator.serviceWorker.getRegistrations()).length}`]
            """));
        Assert.All(await page.Context.CookiesAsync(), cookie => Assert.StartsWith("__Host-form", cookie.Name, StringComparison.Ordinal));
    }

    // A link within a sentence is as high as its line.
    private const string SmallTargets = """
        () => [...document.querySelectorAll('button, .button, nav a, .links a, summary')].filter(one => {
          const { width, height } = one.getBoundingClientRect();
          return width > 1 && height < 60;
        }).map(one => `${one.getBoundingClientRect().height} px high: ${one.outerHTML}`)
        """;
}
