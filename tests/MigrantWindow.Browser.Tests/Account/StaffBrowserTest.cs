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

    /// <summary>Opens each path at 360 px as somebody who has just signed in: it must fit, be accessible and keep its colours.</summary>
    protected async Task LookAsync(StaffUser person, bool hasSecondFactor, string language, IEnumerable<string> paths)
    {
        var page = await NewPageAsync();
        await page.Context.AddCookiesAsync([await CookieAsync(person, hasSecondFactor)]);
        foreach (var path in paths)
        {
            await page.GotoAsync($"{path}?language={language}");
            await Expect(page).ToHaveURLAsync($"{path}?language={language}");
            Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            await ShouldBeAccessibleAsync(page);
            if (language == "es")
            {
                await ColorsShouldHoldAsync(page);
            }
        }
    }

    /// <summary>The session of somebody who has just signed in, without the way through the pages.</summary>
    protected async Task<Cookie> CookieAsync(StaffUser person, bool hasSecondFactor = true)
    {
        var visitor = await Staff.SignedInAsync(person, hasSecondFactor);
        var cookie = visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "__Host-staff");
        return new() { Name = cookie.Name, Value = cookie.Value, Url = "https://localhost", Secure = true, HttpOnly = true };
    }

    private static async Task ColorsShouldHoldAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        ShouldBeNone(await Axe.ColorFaultsAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active });
        ShouldBeNone(await Axe.ViolationsInForcedColorsAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
    }
}
