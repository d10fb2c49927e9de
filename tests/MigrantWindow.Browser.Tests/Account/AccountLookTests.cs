using Microsoft.Playwright;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Browser.Tests.Account;

public sealed class AccountLookTests(BrowserApp app) : StaffBrowserTest(app)
{
    private static readonly string[] Full =
        ["/account", "/account/authenticator", "/account/passkeys", "/account/passkeys/new", "/account/recovery-codes", "/account/recovery-codes/new", "/account/proof"];

    private static readonly string[] Half = ["/account/second-factor", "/account/recovery-code"];

    public static TheoryData<string> Languages => ["es", "en", "fr"];

    [SkippableTheory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_of_an_account_fits_a_narrow_phone_is_accessible_and_its_colours_hold(string language)
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        await App.AddPasskeyOfNobodyAsync(person, new string('W', StaffUser.PasskeyNameMaxLength));
        await App.AddAuthenticatorAsync(person);

        await LookAsync(person, true, language, Full);
        await LookAsync(person, false, language, Half);
        await LookAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker), false, language, ["/account/second-factor"]);
    }

    private async Task LookAsync(StaffUser person, bool hasSecondFactor, string language, string[] paths)
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

    private static async Task ColorsShouldHoldAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        ShouldBeNone(await Axe.ColorFaultsAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active });
        ShouldBeNone(await Axe.ViolationsInForcedColorsAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
    }

    /// <summary>The session of somebody who has just signed in, without the way through the pages.</summary>
    private async Task<Cookie> CookieAsync(StaffUser person, bool hasSecondFactor)
    {
        var visitor = await Staff.SignedInAsync(person, hasSecondFactor);
        var cookie = visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "__Host-staff");
        return new() { Name = cookie.Name, Value = cookie.Value, Url = "https://localhost", Secure = true, HttpOnly = true };
    }
}
