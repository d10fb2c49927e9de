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
}
