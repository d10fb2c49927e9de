using System.Text.Json.Nodes;
using Microsoft.Playwright;
using MigrantWindow.Data.Identity;
using MigrantWindow.Testing;

namespace MigrantWindow.Browser.Tests.Account;

/// <summary>A test in which somebody of the staff signs in, by the page and in English.</summary>
public abstract class StaffBrowserTest(BrowserApp app) : BrowserTest(app)
{
    protected BrowserApp App { get; } = app;
    protected StaffData Staff { get; } = new(app);
    protected TestData Data { get; } = new(app);

    /// <summary>A device that knows its owner by a fingerprint and keeps passkeys.</summary>
    protected static async Task AddDeviceAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new JsonObject
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    /// <summary>Enters address and password; the second step comes next.</summary>
    protected static async Task EnterPasswordAsync(IPage page, StaffUser person)
    {
        await page.GotoAsync("/account/sign-in?language=en");
        await page.GetByLabel("E-mail").FillAsync(person.Email!);
        await page.GetByLabel("Password").FillAsync(StaffData.Password);
        await Button(page, "Sign in").ClickAsync();
    }

    protected static async Task SignOutAsync(IPage page)
    {
        await Button(page, "Sign out").ClickAsync();
        await Expect(Heading(page, "Sign in")).ToBeVisibleAsync();
    }

    protected static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
