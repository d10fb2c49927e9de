using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class ReturnUrlTests(PortalApp app) : WebTest(app)
{
    public static TheoryData<string> Elsewhere =>
    [
        "https://evil.example", "http://evil.example/", "HTTPS://evil.example", "//evil.example", "///evil.example", "////evil.example",
        "/\\evil.example", "\\\\evil.example", "\\/evil.example", "/\\/evil.example", "/\t/evil.example", "\t//evil.example", "/\n/evil.example", "/\r\n/evil.example",
        " //evil.example", " https://evil.example", "~//evil.example", "~/\\evil.example", "javascript:alert(1)", "data:text/html,x", "evil.example", "evil.example/admin",
        "?x=//evil.example", "#//evil.example", "..//evil.example", "https:evil.example", "https:/evil.example", "http:///evil.example", "//portal.test@evil.example", "\u00a0//evil.example",
        "／／evil.example", "",
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task Nobody_is_sent_elsewhere_after_the_second_factor(string url)
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var authenticator = await App.AddAuthenticatorAsync(person);
        var visitor = await Staff.SignedInAsync(person, hasSecondFactor: false);

        var form = await visitor.OpenFormAsync($"/account/second-factor?returnUrl={Uri.EscapeDataString(url)}");
        form["ReturnUrl"] = url;
        form["Input.Code"] = authenticator.CodeAt(App.Clock.GetUtcNow());
        var response = await form.SubmitAsync();
        var signedInAlready = await visitor.GetAsync($"/account/second-factor?returnUrl={Uri.EscapeDataString(url)}");

        Assert.Equal("/admin", response.Headers.Location!.OriginalString);
        Assert.Equal("/admin", signedInAlready.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/passkeys?x=1")]
    [InlineData("/admin?a=//b")]
    public async Task A_page_of_the_portal_is_where_one_returns_to(string url)
    {
        var visitor = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));

        var response = await visitor.GetAsync($"/account/second-factor?returnUrl={Uri.EscapeDataString(url)}");

        Assert.Equal(url, response.Headers.Location!.OriginalString);
    }
}
