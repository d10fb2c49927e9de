using System.Globalization;
using Microsoft.Playwright;
using MigrantWindow.Browser.Tests.Account;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Browser.Tests.Everyone;

/// <summary>Three journeys of readers and three tasks of staff with nothing but Tab, Enter, the space bar, arrows and letters.</summary>
public sealed class KeyboardAloneTests(BrowserApp app) : StaffBrowserTest(app)
{
    [SkippableFact]
    public async Task A_reader_comes_from_a_situation_to_the_text_and_to_the_meaning_of_a_word()
    {
        var page = await OpenAsync("/es");

        await GoAsync(page, Link(page, "Necesito ayuda"));
        await Expect(Heading(page, "Necesito ayuda")).ToBeVisibleAsync();
        await GoAsync(page, Link(page, "Ir al contenido"));
        await GoAsync(page, Link(page, "Usted puede pedir refugio en El Salvador"));
        await GoAsync(page, Button(page, "Letra más grande"));
        await Expect(page.Locator("html")).ToHaveCSSAsync("font-size", "20px");
        await GoAsync(page, Link(page, "no devolver"));
        await Expect(page.Locator("aside:focus")).ToContainTextAsync("no devolución");
        await GoAsync(page, Button(page, "Cerrar"));

        await Expect(Link(page, "no devolver")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task A_reader_searches()
    {
        var page = await OpenAsync("/en/la-union");

        await ToAsync(page, page.Locator("[type=search]")); // what it suggests makes another role of it
        await page.Keyboard.TypeAsync("dui");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Found");
        await GoAsync(page, page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).First.GetByRole(AriaRole.Link));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("DUI");
    }

    [SkippableFact]
    public async Task A_reader_says_what_is_wrong()
    {
        var page = await OpenAsync("/es/cifras");

        await GoAsync(page, Link(page, "¿Le sirvió esta página?"));
        await Expect(Heading(page, "¿Le sirvió esta página?")).ToBeVisibleAsync();
        await GoAsync(page, page.Locator("summary"));
        await ToAsync(page, page.Locator("textarea"));
        await page.Keyboard.TypeAsync("No se ve la barra de 2015");
        await GoAsync(page, page.Locator("fieldset button").First);

        await Expect(Heading(page, "Gracias")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_caseworker_changes_a_text()
    {
        var office = await Data.OfficeAsync();
        var article = await Data.WaitingArticleAsync(office, Staff);
        var page = await SignedInAsync(await Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office), $"/admin/articles/{article.Id}/es/draft");

        await ToAsync(page, page.GetByRole(AriaRole.Main).Locator("textarea").Last);
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" One more sentence.");
        await GoAsync(page, page.GetByRole(AriaRole.Main).Locator("form button.button:not(.plain)").First);

        await Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task An_administrator_warns_the_readers_of_an_office()
    {
        var office = await Data.OfficeAsync();
        var page = await SignedInAsync(await Staff.StaffAsync(Roles.Ombudsman, Roles.Administrator, office), $"/admin/offices/{office.Id}/hours");

        await GoAsync(page, page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Alerts" }));
        await ToAsync(page, page.Locator("textarea").First);
        await page.Keyboard.TypeAsync("Cerrado mañana por la lluvia");
        await ToAsync(page, page.GetByLabel("Ends"));
        await page.Keyboard.TypeAsync(Data.Now.AddDays(3).ToString("MMddyyyy", CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("0500PM");
        await GoAsync(page, page.GetByRole(AriaRole.Main).Locator("form button.button").Last);

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Cerrado mañana por la lluvia");
    }

    [SkippableFact]
    public async Task A_caseworker_confirms_that_an_office_is_still_right()
    {
        var office = await Data.OfficeAsync();
        var page = await SignedInAsync(await Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office), $"/admin/offices/{office.Id}/confirmation");

        await GoAsync(page, page.GetByRole(AriaRole.Main).Locator("form button.button").First);

        await Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
    }

    private async Task<IPage> SignedInAsync(StaffUser person, string path)
    {
        var page = await NewPageAsync();
        await page.Context.AddCookiesAsync([await CookieAsync(person)]);
        await page.GotoAsync($"{path}?language=en");
        return page;
    }

    private static async Task GoAsync(IPage page, ILocator there)
    {
        await ToAsync(page, there);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Forwards as far as it takes, and once around the end of the page.</summary>
    private static async Task ToAsync(IPage page, ILocator there)
    {
        await Expect(there).ToHaveCountAsync(1);
        for (var press = 0; press < 150; press++)
        {
            if (await there.EvaluateAsync<bool>("one => one === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key does not reach {there}.");
    }
}
