using Microsoft.Playwright;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Browser.Tests.Account;

public sealed class AuthenticatorTests(BrowserApp app) : StaffBrowserTest(app)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_sets_up_an_app_by_the_key_on_the_page_and_signs_in_with_its_code(bool javaScript)
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var page = await NewPageAsync(javaScript);

        await EnterPasswordAsync(page, person);
        await Link(page, "Authenticator app").ClickAsync();
        var authenticator = new SoftAuthenticator(await page.Locator("#key").InnerTextAsync());
        await EnterAsync(page, "Code of six digits", authenticator.CodeAt(App.Clock.GetUtcNow()), "Finish");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Your app is set up");
        await Link(page, "I have them on paper: go on").ClickAsync();
        await Expect(Heading(page, "Today")).ToBeVisibleAsync();
        await SignOutAsync(page);

        await EnterPasswordAsync(page, person);
        await EnterAsync(page, "Code from your authenticator app", "000000", "Go on");
        await Expect(page.GetByRole(AriaRole.Alert).First).ToBeFocusedAsync();
        await ShouldBeAccessibleAsync(page);
        await EnterAsync(page, "Code from your authenticator app", authenticator.CodeAt(App.Clock.GetUtcNow() + SoftAuthenticator.Step), "Go on");

        await Expect(Heading(page, "Today")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_recovery_code_is_typed_from_paper()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        await App.AddAuthenticatorAsync(person);
        var codes = await App.AddRecoveryCodesAsync(person);
        var page = await NewPageAsync();

        await EnterPasswordAsync(page, person);
        await Link(page, "Use a recovery code").ClickAsync();
        await ShouldBeAccessibleAsync(page);
        await EnterAsync(page, "Recovery code", codes[0].ToUpperInvariant(), "Go on");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("You have 9 codes left.");
    }

    private static async Task EnterAsync(IPage page, string label, string code, string button)
    {
        await page.GetByLabel(label).FillAsync(code);
        await Button(page, button).ClickAsync();
    }
}
