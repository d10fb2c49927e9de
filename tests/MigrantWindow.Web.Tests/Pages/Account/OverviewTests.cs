using System.Net;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class OverviewTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task It_shows_who_one_is_and_how_one_signs_in()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        await App.AddAuthenticatorAsync(person);
        await App.AddRecoveryCodesAsync(person);

        var page = await (await Staff.SignedInAsync(person)).OpenAsync("/account");

        Assert.Contains(person.Email!, page.Main, StringComparison.Ordinal);
        Assert.Contains("10 left", page.Main, StringComparison.Ordinal);
        Assert.All(
            (string[])["/account/authenticator", "/account/passkeys", "/account/recovery-codes", "/account/password", "/account/sessions"],
            path => Assert.Contains(path, page.Links));
    }

    [Fact]
    public async Task The_language_that_is_chosen_is_that_of_every_page_from_then_on()
    {
        var visitor = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));

        var form = await visitor.OpenFormAsync("/account");
        Assert.Equal("en", form["Input.Language"]);
        form["Input.Language"] = "fr";
        var page = await visitor.FollowAsync(await form.SubmitAsync());

        Assert.Equal("Votre compte", page.Heading);
        Assert.Equal("fr", (await visitor.OpenAsync("/admin")).Language);
    }

    [Fact]
    public async Task A_language_that_the_portal_does_not_have_is_refused()
    {
        var form = await (await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker))).OpenFormAsync("/account");

        form["Input.Language"] = "xx";
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.ErrorFor("Input.Language"));
    }
}
