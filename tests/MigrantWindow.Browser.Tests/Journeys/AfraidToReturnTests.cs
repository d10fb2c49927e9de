using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests.Journeys;

public sealed class AfraidToReturnTests(BrowserApp app) : BrowserTest(app)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Someone_afraid_finds_the_way_out_of_return_and_reads_in_English_how_to_ask_for_refuge(bool javaScript)
    {
        var page = await OpenAsync("/es", javaScript);

        await Link(page, "Quiero regresar").ClickAsync();
        await page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Link, new() { Name = "Tengo miedo de volver" }).ClickAsync();
        await Expect(Heading(page, "Si tiene miedo de volver, pida primero protección")).ToBeVisibleAsync();
        await Link(page, "English").ClickAsync();
        await Expect(Heading(page, "If you are afraid to return, ask for protection first")).ToBeVisibleAsync();
        await Link(page, "how to ask for refuge").First.ClickAsync();

        await Expect(Heading(page, "You can ask for refuge in El Salvador")).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await ShouldBeAccessibleAsync(page);
    }

    [SkippableFact]
    public async Task The_language_switch_stays_on_the_page_and_leads_back_to_it()
    {
        var page = await OpenAsync("/es/la-union/derechos/pedir-refugio");

        await Link(page, "Français").ClickAsync();
        await Expect(page).ToHaveURLAsync("/fr/la-union/droits/demander-refuge");
        await Link(page, "English").ClickAsync();
        await Expect(page).ToHaveURLAsync("/en/la-union/rights/ask-for-refuge");
        await Link(page, "Español").ClickAsync();

        await Expect(page).ToHaveURLAsync("/es/la-union/derechos/pedir-refugio");
        await Expect(Link(page, "Español")).ToHaveAttributeAsync("aria-current", "true");
        await ShouldBeAccessibleAsync(page);
    }
}
