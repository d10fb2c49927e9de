using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class PasskeySignInTests(PortalApp app) : WebTest(app)
{
    private const string Path = "/account/sign-in?returnUrl=%2Faccount";

    [Fact]
    public async Task A_passkey_alone_signs_in_with_both_factors()
    {
        using var passkey = await PasskeyAsync();
        var visitor = Staff.NewVisitor();

        var response = await (await visitor.OpenPasskeyFormAsync(Path)).AnswerAsync(passkey);

        Assert.Equal("/account", Visitor.PathOf(response));
        Assert.Equal("Today", (await visitor.OpenAsync("/admin")).Heading);
    }

    [Fact]
    public async Task After_the_password_a_passkey_is_the_second_factor_and_the_half_session_is_gone()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        using var passkey = await Staff.AddPasskeyAsync(person);
        var visitor = await Staff.SignedInAsync(person, hasSecondFactor: false);
        var copy = Staff.CopyOf(visitor);

        var response = await (await visitor.OpenPasskeyFormAsync("/account/second-factor")).AnswerAsync(passkey);

        Assert.Equal("/admin", Visitor.PathOf(response));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);
        Assert.StartsWith("/account/sign-in", Visitor.PathOf(await copy.GetAsync("/admin")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_passkey_of_another_person_is_no_second_factor()
    {
        using var foreign = await PasskeyAsync();
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        using var own = await Staff.AddPasskeyAsync(person);
        var visitor = await Staff.SignedInAsync(person, hasSecondFactor: false);

        var response = await (await visitor.OpenPasskeyFormAsync("/account/second-factor")).AnswerAsync(foreign);

        await ShouldBeOutsideAsync(visitor, response);
    }

    [Fact]
    public async Task An_answer_that_was_sent_once_counts_no_more()
    {
        using var passkey = await PasskeyAsync();
        var visitor = Staff.NewVisitor();
        var form = await visitor.OpenPasskeyFormAsync(Path);
        var answer = passkey.Get(await form.OptionsAsync());
        var thief = Staff.CopyOf(visitor);
        var stolen = await thief.OpenPasskeyFormAsync(Path);
        await form.SendAsync(answer);

        var response = await stolen.SendAsync(answer);

        await ShouldBeOutsideAsync(thief, response);
    }

    [Fact]
    public async Task Of_twenty_who_send_one_answer_at_once_one_comes_in()
    {
        using var passkey = await PasskeyAsync();
        var form = await Staff.NewVisitor().OpenPasskeyFormAsync(Path);
        var answer = passkey.Get(await form.OptionsAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => form.SendAsync(answer)));

        Assert.Single(answers, response => response.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_challenge_of_another_browser_is_refused()
    {
        using var passkey = await PasskeyAsync();
        var asked = await (await Staff.NewVisitor().OpenPasskeyFormAsync(Path)).OptionsAsync();
        var visitor = Staff.NewVisitor();
        var form = await visitor.OpenPasskeyFormAsync(Path);
        await form.OptionsAsync();

        var response = await form.SendAsync(passkey.Get(asked));

        await ShouldBeOutsideAsync(visitor, response);
    }

    [Fact]
    public async Task A_challenge_ends_after_five_minutes()
    {
        using var passkey = await PasskeyAsync();
        var visitor = Staff.NewVisitor();
        var form = await visitor.OpenPasskeyFormAsync(Path);
        var answer = passkey.Get(await form.OptionsAsync());

        App.Clock.Advance(PasskeyChallenge.Lifetime);

        await ShouldBeOutsideAsync(visitor, await form.SendAsync(answer));
    }

    [Theory]
    [InlineData("https://admin.portal.test")]
    [InlineData("https://portal.test.evil.example")]
    [InlineData("https://portal.test:8443")]
    [InlineData("http://portal.test")]
    [InlineData("https://localhost")]
    [InlineData("")]
    public async Task A_passkey_that_was_used_on_another_origin_is_refused(string origin)
    {
        using var passkey = await PasskeyAsync();
        passkey.Origin = origin;
        var visitor = Staff.NewVisitor();

        await ShouldBeOutsideAsync(visitor, await (await visitor.OpenPasskeyFormAsync(Path)).AnswerAsync(passkey));
    }

    [Fact]
    public async Task A_passkey_inside_a_frame_of_another_site_is_refused()
    {
        using var passkey = await PasskeyAsync();
        passkey.CrossOrigin = true;
        var visitor = Staff.NewVisitor();

        await ShouldBeOutsideAsync(visitor, await (await visitor.OpenPasskeyFormAsync(Path)).AnswerAsync(passkey));
    }

    [Fact]
    public async Task A_passkey_that_did_not_ask_who_holds_it_is_refused()
    {
        using var passkey = await PasskeyAsync();
        passkey.VerifiesUser = false;
        var visitor = Staff.NewVisitor();

        await ShouldBeOutsideAsync(visitor, await (await visitor.OpenPasskeyFormAsync(Path)).AnswerAsync(passkey));
    }

    [Fact]
    public async Task A_passkey_that_nobody_added_is_refused()
    {
        using var known = await PasskeyAsync();
        using var unknown = new SoftPasskey();
        var visitor = Staff.NewVisitor();

        await ShouldBeOutsideAsync(visitor, await (await visitor.OpenPasskeyFormAsync(Path)).AnswerAsync(unknown));
    }

    [Fact]
    public async Task Whoever_is_deactivated_cannot_sign_in_by_passkey()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        using var passkey = await Staff.AddPasskeyAsync(person);
        await Staff.DeactivateAsync(person);
        var visitor = Staff.NewVisitor();

        await ShouldBeOutsideAsync(visitor, await (await visitor.OpenPasskeyFormAsync(Path)).AnswerAsync(passkey));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("""{"id":"AA","type":"public-key","response":{},"clientExtensionResults":{}}""")]
    public async Task Nonsense_is_refused_in_words(string answer)
    {
        var form = await Staff.NewVisitor().OpenPasskeyFormAsync(Path);
        await form.OptionsAsync();

        var page = await HtmlPage.ReadAsync(await form.SendAsync(answer));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotEmpty(page.Errors);
    }

    [Fact]
    public async Task Open_challenges_are_bounded_and_expired_ones_are_cleared_away()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var form = await (await Staff.SignedInAsync(person)).OpenPasskeyFormAsync("/account/passkeys/new");
        for (var time = 0; time < PasskeyChallenges.MaxOfOnePerson + 3; time++)
        {
            await form.OptionsAsync();
        }

        await App.WithDatabaseAsync(async db => Assert.Equal(PasskeyChallenges.MaxOfOnePerson, await db.PasskeyChallenges.CountAsync(challenge => challenge.UserId == person.Id)));
        App.Clock.Advance(PasskeyChallenge.Lifetime);
        await (await Staff.NewVisitor().OpenPasskeyFormAsync(Path)).OptionsAsync();

        await App.WithDatabaseAsync(async db => Assert.Equal(1, await db.PasskeyChallenges.CountAsync()));
    }

    [Fact]
    public async Task The_database_holds_no_key_of_a_challenge()
    {
        var visitor = Staff.NewVisitor();
        await (await visitor.OpenPasskeyFormAsync(Path)).OptionsAsync();

        var cookie = visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "__Host-passkey");

        Assert.True(cookie is { Secure: true, HttpOnly: true });
        await App.WithDatabaseAsync(async db =>
        {
            Assert.False(await db.PasskeyChallenges.AnyAsync(challenge => challenge.KeyHash == cookie.Value));
            Assert.True(await db.PasskeyChallenges.AnyAsync(challenge => challenge.KeyHash == SecretKey.HashOf(cookie.Value)));
        });
    }

    [Fact]
    public async Task Options_want_the_form_of_the_page()
    {
        var response = await Staff.NewVisitor().PostAsync("/account/passkey?handler=options", []);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<SoftPasskey> PasskeyAsync() => await Staff.AddPasskeyAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));

    private static async Task ShouldBeOutsideAsync(Visitor visitor, HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/admin")).StatusCode);
    }
}
