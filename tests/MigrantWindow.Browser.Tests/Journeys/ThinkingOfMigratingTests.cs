using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests.Journeys;

public sealed class ThinkingOfMigratingTests(BrowserApp app) : BrowserTest(app)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Someone_who_thinks_of_migrating_reads_risks_figures_and_hard_words_in_French(bool javaScript)
    {
        var page = await OpenAsync("/fr", javaScript);

        await Link(page, "Je pense migrer").ClickAsync();
        await Expect(Heading(page, "Je pense migrer")).ToBeVisibleAsync();
        await Link(page, "Les dangers de la route, pour décider calmement").First.ClickAsync();
        await Expect(Heading(page, "Les dangers de la route, pour décider calmement")).ToBeVisibleAsync();
        await ShouldBeAccessibleAsync(page);

        await Link(page, "Chiffres des retours").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Barres" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = "2025" }) }).First).ToBeVisibleAsync();
        await ShouldBeAccessibleAsync(page);

        await Link(page, "Glossaire").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Term).GetByText("Apostille")).ToBeVisibleAsync();
        await ShouldBeAccessibleAsync(page);
    }
}
