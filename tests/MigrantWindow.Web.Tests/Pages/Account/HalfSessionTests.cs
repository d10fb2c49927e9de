using System.Net;
using System.Text.RegularExpressions;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Security.Access;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed partial class HalfSessionTests(PortalApp app) : WebTest(app)
{
    private IEnumerable<string> ForStaff => PortalEndpoints.Of(App).Where(endpoint => !PortalEndpoints.IsForEverybody(endpoint))
        .Select(PortalEndpoints.PatternOf).Where(pattern => pattern.StartsWith("account", StringComparison.Ordinal) || pattern.StartsWith("admin", StringComparison.Ordinal))
        .Select(pattern => $"/{Parameter().Replace(pattern, match => match.Groups[1].Value switch { "language" => "es", "kind" => "draft", _ => "1" })}").Distinct().Order();

    [Fact]
    public async Task A_password_alone_reaches_where_a_factor_is_added_while_there_is_none()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);

        Assert.Equal(
            ["/account/authenticator", "/account/passkeys/new", "/account/recovery-code", "/account/second-factor"], await OpenToAsync(person));
    }

    [Fact]
    public async Task A_password_alone_reaches_only_where_the_factor_is_asked_for_once_there_is_one()
    {
        var app = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);
        await App.AddAuthenticatorAsync(app);
        var passkey = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);
        (await Staff.AddPasskeyAsync(passkey)).Dispose();

        Assert.Equal(["/account/recovery-code", "/account/second-factor"], await OpenToAsync(app));
        Assert.Equal(["/account/recovery-code", "/account/second-factor"], await OpenToAsync(passkey));
    }

    [Fact]
    public async Task Ten_minutes_later_it_reaches_nothing()
    {
        var visitor = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Administrator), hasSecondFactor: false);

        App.Clock.Advance(StaffSession.Half);

        Assert.StartsWith("/account/sign-in", Visitor.PathOf(await visitor.GetAsync("/account/second-factor")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_of_an_account_is_kept_by_any_cache()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);
        var visitor = await Staff.SignedInAsync(person);

        foreach (var path in ForStaff.Append("/account/sign-in").Append("/account/passkey"))
        {
            var response = await visitor.GetAsync(path);
            Assert.True(response.Headers.CacheControl is null or { NoStore: true }, path);
            Assert.True(response.StatusCode != HttpStatusCode.OK || response.Headers.CacheControl is { NoStore: true }, path);
        }
    }

    private async Task<IReadOnlyList<string>> OpenToAsync(StaffUser person)
    {
        var visitor = await Staff.SignedInAsync(person, hasSecondFactor: false);
        List<string> open = [];
        foreach (var path in ForStaff.Where(path => path != "/account/sign-out"))
        {
            var response = await visitor.GetAsync(path);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                open.Add(path);
            }
            else
            {
                Assert.StartsWith("/account/second-factor?", Visitor.PathOf(response), StringComparison.Ordinal);
            }
        }

        return open;
    }

    [GeneratedRegex(@"\{([a-z]+)[^}]*\}")]
    private static partial Regex Parameter();
}
