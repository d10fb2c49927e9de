using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class PasskeysTests(PortalApp app) : WebTest(app)
{
    private const string Path = "/account/passkeys";

    [Fact]
    public async Task The_first_passkey_opens_the_portal_and_brings_recovery_codes()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var visitor = await Staff.SignedInAsync(person, hasSecondFactor: false);
        using var passkey = new SoftPasskey();

        var form = await visitor.OpenPasskeyFormAsync($"{Path}/new");
        form["Input.Name"] = "Office computer";
        var codes = await visitor.FollowAsync(await form.AnswerAsync(passkey));

        Assert.Equal(10, codes.Document.QuerySelectorAll(".codes li").Length);
        Assert.Contains("Office computer", (await visitor.OpenAsync(Path)).Main, StringComparison.Ordinal);
        Assert.Equal("Today", (await visitor.OpenAsync("/admin")).Heading);
        await App.WithDatabaseAsync(async db =>
            Assert.Equal("Office computer", (await db.AuditEntries.SingleAsync(entry => entry.ActorId == person.Id && entry.Action == AuditAction.PasskeyAdded)).After));
    }

    [Fact]
    public async Task A_removed_passkey_opens_nothing()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        using var kept = await Staff.AddPasskeyAsync(person, "Phone");
        using var removed = await Staff.AddPasskeyAsync(person, "Lost tablet");
        var visitor = await Staff.SignedInAsync(person);

        var link = (await visitor.OpenAsync(Path)).Links.Single(href => href.EndsWith(removed.Id, StringComparison.Ordinal));
        var form = await visitor.OpenFormAsync(link);
        var list = await visitor.FollowAsync(await form.SubmitAsync());

        Assert.Equal(Path, list.Path);
        Assert.DoesNotContain("Lost tablet", list.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(removed)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(kept)).StatusCode);
        await App.WithDatabaseAsync(async db =>
            Assert.Equal("Lost tablet", (await db.AuditEntries.SingleAsync(entry => entry.ActorId == person.Id && entry.Action == AuditAction.PasskeyRemoved)).Before));
    }

    [Fact]
    public async Task The_last_second_factor_cannot_be_removed()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        using var passkey = await Staff.AddPasskeyAsync(person);
        using var other = await Staff.AddPasskeyAsync(person);
        var visitor = await Staff.SignedInAsync(person);
        var form = await visitor.OpenFormAsync($"{Path}/removal?id={passkey.Id}");
        await (await visitor.OpenFormAsync($"{Path}/removal?id={other.Id}")).SubmitAsync();

        var response = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(passkey)).StatusCode);
        Assert.False((await visitor.OpenAsync($"{Path}/removal?id={passkey.Id}")).Has("main form"));
    }

    [Fact]
    public async Task Of_two_last_passkeys_that_are_removed_at_once_one_stays()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        using var one = await Staff.AddPasskeyAsync(person);
        using var other = await Staff.AddPasskeyAsync(person);
        var visitor = await Staff.SignedInAsync(person);
        List<HtmlForm> forms = [await visitor.OpenFormAsync($"{Path}/removal?id={one.Id}"), await visitor.OpenFormAsync($"{Path}/removal?id={other.Id}")];

        await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Single((await visitor.OpenAsync(Path)).Document.QuerySelectorAll(".rows li"));
    }

    [Fact]
    public async Task Beside_an_authenticator_the_only_passkey_can_be_removed()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        await App.AddAuthenticatorAsync(person);
        using var passkey = await Staff.AddPasskeyAsync(person);

        var response = await (await (await Staff.SignedInAsync(person)).OpenFormAsync($"{Path}/removal?id={passkey.Id}")).SubmitAsync();

        Assert.Equal(Path, Visitor.PathOf(response));
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(passkey)).StatusCode);
    }

    [Fact]
    public async Task A_passkey_of_somebody_else_is_not_found_to_be_removed()
    {
        using var foreign = await Staff.AddPasskeyAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);
        using var own = await Staff.AddPasskeyAsync(person);
        using var second = await Staff.AddPasskeyAsync(person);
        var visitor = await Staff.SignedInAsync(person);

        var form = await visitor.OpenFormAsync($"{Path}/removal?id={own.Id}");
        form["Id"] = foreign.Id;
        var response = await form.SubmitAsync();

        Assert.Equal(Path, Visitor.PathOf(response));
        Assert.Equal(Path, Visitor.PathOf(await visitor.GetAsync($"{Path}/removal?id={foreign.Id}")));
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(foreign)).StatusCode);
    }

    [Fact]
    public async Task A_person_has_ten_passkeys_at_most()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        for (var number = 0; number < StaffUser.PasskeysMax; number++)
        {
            (await Staff.AddPasskeyAsync(person, $"Key {number}")).Dispose();
        }

        var visitor = await Staff.SignedInAsync(person);
        using var eleventh = new SoftPasskey();
        await (await visitor.OpenPasskeyFormAsync($"{Path}/new")).AnswerAsync(eleventh);

        var list = await visitor.OpenAsync(Path);
        Assert.Equal(StaffUser.PasskeysMax, list.Document.QuerySelectorAll(".rows li").Length);
        Assert.DoesNotContain($"{Path}/new", list.Links);
    }

    [Fact]
    public async Task A_passkey_needs_a_name_that_is_not_too_long()
    {
        var visitor = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));
        var form = await visitor.OpenPasskeyFormAsync($"{Path}/new");

        form["Input.Name"] = new string('x', StaffUser.PasskeyNameMaxLength + 1);
        var tooLong = await form.SubmitToPageAsync();
        form["Input.Name"] = " ";
        var missing = await form.SubmitToPageAsync();

        Assert.Equal("The name must be 64 characters or less", tooLong.ErrorFor("Input.Name"));
        Assert.Equal("Give the passkey a name", missing.ErrorFor("Input.Name"));
    }

    [Fact]
    public async Task A_challenge_to_add_a_passkey_counts_for_the_person_who_asked()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var visitor = await Staff.SignedInAsync(person);
        var form = await visitor.OpenPasskeyFormAsync($"{Path}/new");
        using var passkey = new SoftPasskey();
        var answer = passkey.Create(await form.OptionsAsync());

        var other = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));
        other.Cookies.Add(visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "__Host-passkey"));
        var foreign = await (await other.OpenPasskeyFormAsync($"{Path}/new")).SendAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await form.SendAsync(answer)).StatusCode);
    }

    [Theory]
    [InlineData("https://admin.portal.test", true)]
    [InlineData("https://portal.test", false)]
    public async Task A_passkey_made_elsewhere_or_without_asking_who_holds_it_is_not_added(string origin, bool verifiesUser)
    {
        var visitor = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));
        using var passkey = new SoftPasskey { Origin = origin, VerifiesUser = verifiesUser };

        var response = await (await visitor.OpenPasskeyFormAsync($"{Path}/new")).AnswerAsync(passkey);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("no passkey", (await visitor.OpenAsync(Path)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_must_stay_on_the_device_and_ask_who_holds_it()
    {
        var visitor = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));

        var options = await (await visitor.OpenPasskeyFormAsync($"{Path}/new")).OptionsAsync();
        var choice = options.GetProperty("authenticatorSelection");

        Assert.Equal("portal.test", options.GetProperty("rp").GetProperty("id").GetString());
        Assert.Equal("required", choice.GetProperty("userVerification").GetString());
        Assert.Equal("required", choice.GetProperty("residentKey").GetString());
    }

    private async Task<HttpResponseMessage> SignInAsync(SoftPasskey passkey) =>
        await (await Staff.NewVisitor().OpenPasskeyFormAsync("/account/sign-in")).AnswerAsync(passkey);
}
