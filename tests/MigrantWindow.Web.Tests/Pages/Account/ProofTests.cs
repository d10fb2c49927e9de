using System.Net;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class ProofTests(PortalApp app) : WebTest(app)
{
    public static TheoryData<string> Sensitive => ["/account/authenticator", "/account/passkeys/new", "/account/passkeys/removal?id=x", "/account/recovery-codes/new"];

    [Theory]
    [MemberData(nameof(Sensitive))]
    public async Task Five_minutes_after_the_sign_in_a_sensitive_page_asks_again_who_is_there(string path)
    {
        var (person, authenticator) = await PersonAsync();
        var visitor = await Staff.SignedInAsync(person);
        Assert.DoesNotContain("/account/proof", await WhereAsync(visitor, path), StringComparison.Ordinal);

        App.Clock.Advance(StaffSession.Recent + TimeSpan.FromTicks(1));
        var asked = await WhereAsync(visitor, path);
        var back = await ProveAsync(visitor, asked, StaffData.Password, authenticator.CodeAt(App.Clock.GetUtcNow()));

        Assert.Equal($"/account/proof?returnUrl={Uri.EscapeDataString(path)}", asked);
        Assert.Equal(path, Visitor.PathOf(back));
        Assert.DoesNotContain("/account/proof", await WhereAsync(visitor, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_a_sensitive_page_that_is_sent_too_late_changes_nothing()
    {
        var (person, _) = await PersonAsync();
        var codes = await App.AddRecoveryCodesAsync(person);
        var form = await (await Staff.SignedInAsync(person)).OpenFormAsync("/account/recovery-codes/new");

        App.Clock.Advance(StaffSession.Recent + TimeSpan.FromSeconds(1));
        var response = await form.SubmitAsync();
        var recovery = await (await Staff.SignedInAsync(person, hasSecondFactor: false)).OpenFormAsync("/account/recovery-code");
        recovery["Input.Code"] = codes[0];

        Assert.StartsWith("/account/proof", Visitor.PathOf(response), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await recovery.SubmitAsync()).StatusCode);
    }

    [Fact]
    public async Task A_code_without_the_password_is_no_proof()
    {
        var (person, authenticator) = await PersonAsync();
        var codes = await App.AddRecoveryCodesAsync(person);
        var half = await Staff.SignedInAsync(person, hasSecondFactor: false);
        var form = await half.OpenFormAsync("/account/second-factor");
        var recovery = await half.OpenFormAsync("/account/recovery-code");
        var visitor = await Staff.SignedInAsync(person, ago: TimeSpan.FromMinutes(6));
        var token = (await visitor.OpenFormAsync("/admin", "form.who"))["__RequestVerificationToken"];

        await visitor.PostAsync(form.Page.Path, [new("Input.Code", authenticator.CodeAt(App.Clock.GetUtcNow())), new("__RequestVerificationToken", token)]);
        await visitor.PostAsync(recovery.Page.Path, [new("Input.Code", codes[0]), new("__RequestVerificationToken", token)]);

        Assert.StartsWith("/account/proof", await WhereAsync(visitor, "/account/password"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proving_begins_a_new_session_and_the_old_cookie_is_dead()
    {
        var (person, authenticator) = await PersonAsync();
        var visitor = await Staff.SignedInAsync(person);
        var copy = Staff.CopyOf(visitor);

        await ProveAsync(visitor, "/account/proof", StaffData.Password, authenticator.CodeAt(App.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);
        Assert.StartsWith("/account/sign-in", Visitor.PathOf(await copy.GetAsync("/admin")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Password_and_code_must_both_be_right(bool rightPassword, bool rightCode)
    {
        var (person, authenticator) = await PersonAsync();
        var visitor = await Staff.SignedInAsync(person);

        var response = await ProveAsync(
            visitor, "/account/proof", rightPassword ? StaffData.Password : "wrong horse battery staple", rightCode ? authenticator.CodeAt(App.Clock.GetUtcNow()) : "000000");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_leaves_the_code_for_the_next_try()
    {
        var (person, authenticator) = await PersonAsync();
        var visitor = await Staff.SignedInAsync(person);
        var code = authenticator.CodeAt(App.Clock.GetUtcNow());

        await ProveAsync(visitor, "/account/proof", "wrong horse battery staple", code);

        Assert.Equal(HttpStatusCode.Redirect, (await ProveAsync(visitor, "/account/proof", StaffData.Password, code)).StatusCode);
    }

    [Fact]
    public async Task Guessing_the_password_in_an_open_session_is_slowed_down()
    {
        var (person, authenticator) = await PersonAsync();
        var visitor = await Staff.SignedInAsync(person);
        for (var guess = 0; guess < 10; guess++)
        {
            await ProveAsync(visitor, "/account/proof", $"wrong horse battery {guess}", "000000");
        }

        var response = await ProveAsync(visitor, "/account/proof", StaffData.Password, authenticator.CodeAt(App.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
    }

    [Fact]
    public async Task A_passkey_proves_it_alone()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        using var passkey = await Staff.AddPasskeyAsync(person);
        var visitor = await Staff.SignedInAsync(person);
        App.Clock.Advance(StaffSession.Recent + TimeSpan.FromSeconds(1));

        var response = await (await visitor.OpenPasskeyFormAsync("/account/proof?returnUrl=%2Faccount%2Frecovery-codes%2Fnew")).AnswerAsync(passkey);

        Assert.Equal("/account/recovery-codes/new", Visitor.PathOf(response));
        Assert.Equal(HttpStatusCode.OK, (await visitor.FollowAsync(response)).Status);
    }

    [Fact]
    public async Task The_passkey_of_somebody_else_proves_nothing()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        using var own = await Staff.AddPasskeyAsync(person);
        using var foreign = await Staff.AddPasskeyAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));

        var response = await (await (await Staff.SignedInAsync(person)).OpenPasskeyFormAsync("/account/proof")).AnswerAsync(foreign);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<(StaffUser Person, SoftAuthenticator Authenticator)> PersonAsync()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        return (person, await App.AddAuthenticatorAsync(person));
    }

    /// <summary>Where the path leads; nowhere else where it opens.</summary>
    private static async Task<string> WhereAsync(Visitor visitor, string path)
    {
        var response = await visitor.GetAsync(path);
        return response.StatusCode == HttpStatusCode.OK ? path : Visitor.PathOf(response);
    }

    private static async Task<HttpResponseMessage> ProveAsync(Visitor visitor, string path, string password, string code)
    {
        var form = await visitor.OpenFormAsync(path);
        form["Input.Password"] = password;
        form["Input.Code"] = code;
        return await form.SubmitAsync();
    }
}
