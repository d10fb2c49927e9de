using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class AuthenticatorTests(PortalApp app) : WebTest(app)
{
    private const string Path = "/account/authenticator";

    [Fact]
    public async Task A_right_code_takes_the_key_over_opens_the_portal_and_shows_ten_recovery_codes_once()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var visitor = await Staff.SignedInAsync(person, hasSecondFactor: false);

        var form = await visitor.OpenFormAsync(Path);
        form["Input.Code"] = Read(form.Page).CodeAt(App.Clock.GetUtcNow());
        var codes = await visitor.FollowAsync(await form.SubmitAsync());

        Assert.Equal(10, codes.Document.QuerySelectorAll(".codes li").Length);
        Assert.False((await visitor.OpenAsync("/account/recovery-codes")).Has(".codes"));
        Assert.Equal("Today", (await visitor.OpenAsync("/admin")).Heading);
        Assert.Equal([AuditAction.AuthenticatorAdded, AuditAction.RecoveryCodesMade, AuditAction.SignedIn], await ActsOfAsync(person));
    }

    [Fact]
    public async Task The_code_that_finished_the_set_up_is_used_up()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var form = await (await Staff.SignedInAsync(person, hasSecondFactor: false)).OpenFormAsync(Path);
        var code = Read(form.Page).CodeAt(App.Clock.GetUtcNow());
        form["Input.Code"] = code;
        await form.SubmitAsync();

        var second = await (await Staff.SignedInAsync(person, hasSecondFactor: false)).OpenFormAsync("/account/second-factor");
        second["Input.Code"] = code;

        Assert.Equal(HttpStatusCode.BadRequest, (await second.SubmitAsync()).StatusCode);
    }

    [Fact]
    public async Task The_picture_the_link_and_the_typed_key_say_the_same_and_no_style_is_inline()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var page = await (await Staff.SignedInAsync(person, hasSecondFactor: false)).OpenAsync(Path);

        var link = page.Document.QuerySelector("a[href^='otpauth:']")!.GetAttribute("href")!;
        var key = Read(page).Key.Replace(" ", "", StringComparison.Ordinal);

        Assert.Equal(160 / 5, key.Length);
        Assert.StartsWith("otpauth://totp/MigrantWindow:", link, StringComparison.Ordinal);
        Assert.Contains($"secret={key}", link, StringComparison.Ordinal);
        Assert.Matches("^(M[0-9]+ [0-9]+h[0-9]+v1H[0-9]+z)+$", page.Document.QuerySelector("svg.qr-code path")!.GetAttribute("d"));
        Assert.DoesNotContain("style=", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_without_a_right_code_is_not_taken_over_and_the_form_keeps_it()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var visitor = await Staff.SignedInAsync(person, hasSecondFactor: false);

        var form = await visitor.OpenFormAsync(Path);
        form["Input.Code"] = "000000";
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.ErrorFor("Input.Code"));
        Assert.Equal(Read(form.Page).Key, Read(page).Key);
        await App.WithDatabaseAsync(async db => Assert.False(await db.UserTokens.AnyAsync(token => token.UserId == person.Id)));
        Assert.StartsWith("/account/second-factor", Visitor.PathOf(await visitor.GetAsync("/admin")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sealed_key_of_another_session_is_not_taken_over()
    {
        var other = await (await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker), hasSecondFactor: false)).OpenFormAsync(Path);
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);

        var form = await (await Staff.SignedInAsync(person, hasSecondFactor: false)).OpenFormAsync(Path);
        form["Input.SealedKey"] = other["Input.SealedKey"];
        form["Input.Code"] = Read(other.Page).CodeAt(App.Clock.GetUtcNow());
        var response = await form.SubmitAsync();

        Assert.Equal(Path, Visitor.PathOf(response));
        await App.WithDatabaseAsync(async db => Assert.False(await db.UserTokens.AnyAsync(token => token.UserId == person.Id)));
    }

    [Fact]
    public async Task A_password_alone_cannot_put_another_app_in_the_place_of_the_one_in_use()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        await App.AddAuthenticatorAsync(person);
        var thief = await Staff.SignedInAsync(person, hasSecondFactor: false);

        Assert.Equal($"/account/second-factor?returnUrl={Uri.EscapeDataString(Path)}", Visitor.PathOf(await thief.GetAsync(Path)));
        Assert.Equal("/account/second-factor?returnUrl=%2Faccount%2Fpasskeys%2Fnew", Visitor.PathOf(await thief.GetAsync("/account/passkeys/new")));
    }

    [Fact]
    public async Task A_new_app_replaces_the_old_one_and_leaves_the_recovery_codes_alone()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var old = await App.AddAuthenticatorAsync(person);
        await App.AddRecoveryCodesAsync(person);
        var visitor = await Staff.SignedInAsync(person);

        var form = await visitor.OpenFormAsync(Path);
        form["Input.Code"] = Read(form.Page).CodeAt(App.Clock.GetUtcNow());
        var response = await form.SubmitAsync();
        var second = await (await Staff.SignedInAsync(person, hasSecondFactor: false)).OpenFormAsync("/account/second-factor");
        second["Input.Code"] = old.CodeAt(App.Clock.GetUtcNow() + SoftAuthenticator.Step);

        Assert.Equal("/account", Visitor.PathOf(response));
        Assert.Contains("10 left", (await visitor.OpenAsync("/account")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await second.SubmitAsync()).StatusCode);
    }

    [Fact]
    public async Task A_form_sent_twice_at_once_sets_up_one_app_and_breaks_nothing()
    {
        var visitor = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker), hasSecondFactor: false);
        var form = await visitor.OpenFormAsync(Path);
        form["Input.Code"] = Read(form.Page).CodeAt(App.Clock.GetUtcNow());

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => form.SubmitAsync()));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(answers, answer => Visitor.PathOf(answer) == "/account/recovery-codes");
    }

    private static SoftAuthenticator Read(HtmlPage page) => new(page.Text("#key"));

    private async Task<IReadOnlyList<AuditAction>> ActsOfAsync(StaffUser person)
    {
        IReadOnlyList<AuditAction> acts = [];
        await App.WithDatabaseAsync(async db => acts = await db.AuditEntries.Where(entry => entry.ActorId == person.Id).OrderBy(entry => entry.Number).Select(entry => entry.Action).ToListAsync());
        return acts;
    }
}
