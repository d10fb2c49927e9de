using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests.Journeys;

public sealed class JustReturnedTests(BrowserApp app) : BrowserTest(app)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_returned_person_learns_what_the_identity_card_costs_and_when_to_go(bool javaScript)
    {
        var page = await OpenAsync("/es", javaScript);

        await Link(page, "Acabo de regresar").ClickAsync();
        await Expect(Heading(page, "Acabo de regresar")).ToBeVisibleAsync();
        await Link(page, "El DUI, su documento de identidad").ClickAsync();

        await Expect(Heading(page, "El DUI, su documento de identidad")).ToBeVisibleAsync();
        await Expect(Answer(page, "Cuánto cuesta")).ToContainTextAsync("gratis");
        await Expect(Answer(page, "Cuánto cuesta")).ToContainTextAsync("10");
        await Expect(Answer(page, "Dónde y cuándo")).ToContainTextAsync("8:00");
        await ShouldBeAccessibleAsync(page);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_returned_person_can_call_from_every_page_of_the_way(bool javaScript)
    {
        var page = await OpenAsync("/es", javaScript);

        await ExpectEmergencyNumbersAsync(page);
        await Link(page, "Acabo de regresar").ClickAsync();
        await ExpectEmergencyNumbersAsync(page);
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "132" }).First).ToHaveAttributeAsync("href", "tel:132");
        await ShouldBeAccessibleAsync(page);
    }

    private static ILocator Answer(IPage page, string question) =>
        page.GetByRole(AriaRole.Main).Locator("dl.facts.ruled > div").Filter(new() { Has = page.GetByRole(AriaRole.Term).GetByText(question, new() { Exact = true }) });

    private static async Task ExpectEmergencyNumbersAsync(IPage page)
    {
        var numbers = page.GetByRole(AriaRole.Navigation, new() { Name = "Emergencias" }).GetByRole(AriaRole.Link);
        await Expect(numbers.First).ToHaveAttributeAsync("href", "tel:911");
        await Expect(numbers.First).ToBeVisibleAsync();
    }
}
