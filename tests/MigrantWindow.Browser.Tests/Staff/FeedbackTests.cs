using Microsoft.Playwright;
using MigrantWindow.Browser.Tests.Account;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Browser.Tests.Staff;

/// <summary>From a reader who found something wrong to the count that all readers see.</summary>
public sealed class FeedbackTests(BrowserApp app) : StaffBrowserTest(app)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_reports_an_error_staff_repair_it_and_readers_see_that_it_was_repaired(bool javaScript)
    {
        var office = await Data.OfficeAsync();
        var reader = await OpenAsync($"/en/{office.Slug}", javaScript);
        await Expect(reader.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("repaired");

        await Link(reader, "Did this page help you?").ClickAsync();
        await Expect(Heading(reader, "Did this page help you?")).ToBeVisibleAsync();
        await Expect(Button(reader, "It was closed")).ToBeHiddenAsync();
        await reader.GetByText("No, it did not", new() { Exact = true }).ClickAsync();
        await reader.GetByLabel("What should we know? (optional)").FillAsync("Closed at nine. Call me: 7123-4567");
        await ShouldFitAsync(reader);
        await Button(reader, "It was closed").ClickAsync();
        await Expect(Heading(reader, "Thank you")).ToBeVisibleAsync();
        await Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("Your report is with us");
        await Expect(reader.GetByRole(AriaRole.Main)).ToContainTextAsync("Asking is free.");
        await ShouldFitAsync(reader);
        await ShouldBeAccessibleAsync(reader);

        var staff = await NewPageAsync(javaScript);
        await staff.Context.AddCookiesAsync([await CookieAsync(await Staff.StaffAsync(Roles.Municipality, Roles.Caseworker, office))]);
        await staff.GotoAsync("/admin?language=en");
        await staff.GetByRole(AriaRole.Link, new() { Name = "Errors reported by readers 1" }).ClickAsync();
        await staff.Locator("td a.way").ClickAsync();
        await Expect(staff.GetByRole(AriaRole.Main)).ToContainTextAsync("Closed at nine. Call me: […]");
        await Button(staff, "Take it into work").ClickAsync();
        await Expect(staff.GetByRole(AriaRole.Status)).ToContainTextAsync("It is in work now.");
        await Link(staff, "It is repaired").ClickAsync();
        await staff.GetByLabel("What was done").FillAsync("The hours on the page are right now");
        await Button(staff, "It is repaired").ClickAsync();
        await Expect(staff.GetByRole(AriaRole.Status)).ToContainTextAsync("Repaired.");
        await ShouldBeAccessibleAsync(staff);

        await reader.GotoAsync($"/en/{office.Slug}");
        await Expect(reader.GetByRole(AriaRole.Main)).ToContainTextAsync("Readers' reports repaired in the last 12 months: 1.");
        await ShouldBeAccessibleAsync(reader);
    }

    [SkippableFact]
    public async Task A_page_that_helped_takes_one_tap_more()
    {
        var reader = await OpenAsync("/es/glosario");

        await Link(reader, "¿Le sirvió esta página?").ClickAsync();
        await ShouldBeAccessibleAsync(reader);
        await Button(reader, "Sí, me sirvió").ClickAsync();

        await Expect(Heading(reader, "Gracias")).ToBeVisibleAsync();
        await ShouldBeAccessibleAsync(reader);
    }

    private static async Task ShouldFitAsync(IPage page) => Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
}
