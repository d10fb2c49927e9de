using Microsoft.Playwright;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Browser.Tests.Account;

public sealed class PasskeyTests(BrowserApp app) : StaffBrowserTest(app)
{
    [SkippableFact]
    public async Task Somebody_adds_a_passkey_signs_out_and_signs_in_with_it_alone()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var page = await NewPageAsync();
        await AddDeviceAsync(page);

        await EnterPasswordAsync(page, person);
        await ShouldBeAccessibleAsync(page);
        await Link(page, "Passkey").ClickAsync();
        await page.GetByLabel("Name of the passkey").FillAsync("Office computer");
        await ShouldBeAccessibleAsync(page);
        await Button(page, "Add a passkey").ClickAsync();
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        await ShouldBeAccessibleAsync(page);
        await Link(page, "I have them on paper: go on").ClickAsync();
        await Expect(Heading(page, "Today")).ToBeVisibleAsync();
        await SignOutAsync(page);

        await Button(page, "Use a passkey").ClickAsync();
        await Expect(Heading(page, "Today")).ToBeVisibleAsync();
        await page.GotoAsync("/account/passkeys");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Office computer");
        await ShouldBeAccessibleAsync(page);
    }

    [SkippableFact]
    public async Task After_the_password_a_passkey_is_the_second_step_and_later_the_proof()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var page = await NewPageAsync();
        await AddDeviceAsync(page);
        await EnterPasswordAsync(page, person);
        await Link(page, "Passkey").ClickAsync();
        await Button(page, "Add a passkey").ClickAsync();
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        await SignOutAsync(page);

        await EnterPasswordAsync(page, person);
        await Button(page, "Use a passkey").ClickAsync();
        await Expect(Heading(page, "Today")).ToBeVisibleAsync();
        App.Clock.Advance(StaffSession.Recent + TimeSpan.FromSeconds(1));
        await page.GotoAsync("/account/recovery-codes/new");
        await Expect(Heading(page, "Show that it is you")).ToBeVisibleAsync();
        await ShouldBeAccessibleAsync(page);
        await Button(page, "Use a passkey").ClickAsync();

        await Expect(Heading(page, "New recovery codes")).ToBeVisibleAsync();
        await ShouldBeAccessibleAsync(page);
    }

    [SkippableFact]
    public async Task Without_a_passkey_on_the_device_the_page_says_so_and_stays()
    {
        var page = await NewPageAsync();
        await AddDeviceAsync(page);
        await page.GotoAsync("/account/sign-in?language=en");

        await Button(page, "Use a passkey").ClickAsync();

        await Expect(page.GetByText("No passkey was used.")).ToBeVisibleAsync();
        await Expect(Button(page, "Use a passkey")).ToBeEnabledAsync();
        await ShouldBeAccessibleAsync(page);
    }

    [SkippableFact]
    public async Task Without_JavaScript_there_is_no_button_that_does_nothing()
    {
        var page = await OpenAsync("/account/sign-in?language=en", javaScript: false);

        await Expect(Button(page, "Sign in")).ToBeVisibleAsync();
        await Expect(Button(page, "Use a passkey")).ToBeHiddenAsync();
        await page.GotoAsync("/account/passkey?language=en");

        await Expect(page.GetByText("Passkeys need JavaScript")).ToBeVisibleAsync();
        await ShouldBeAccessibleAsync(page);
    }
}
