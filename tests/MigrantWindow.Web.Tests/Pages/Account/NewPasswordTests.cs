using System.Net;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class NewPasswordTests(PortalApp app) : WebTest(app)
{
    private const string Another = "una guitarra verde canta bajito";

    [Fact]
    public async Task A_new_password_ends_every_session_and_does_not_skip_the_second_factor()
    {
        var person = await Staff.StaffAsync(Roles.Municipality, Roles.Caseworker, await Data.OfficeAsync());
        var open = await Staff.SignedInAsync(person);
        var visitor = Staff.NewVisitor();

        var response = await (await FormAsync(visitor, await App.LinkAsync(StaffLinkPurpose.NewPassword, person))).SubmitAsync();

        Assert.Equal("/account/second-factor", Visitor.PathOf(response));
        Assert.StartsWith("/account/second-factor?", Visitor.PathOf(await visitor.GetAsync("/admin")), StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in?", Visitor.PathOf(await open.GetAsync("/admin")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(person.Email!, StaffData.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(person.Email!, Another)).StatusCode);
        var entry = Assert.Single(await App.AuditOfAsync(person));
        Assert.Equal((AuditAction.PasswordChanged, (int?)null, "by link"), (entry.Action, entry.ActorId, entry.After));
        Assert.Equal("Your password was changed", Assert.Single(await App.Mailbox.WaitForAsync(person.Email!)).Subject);
    }

    [Fact]
    public async Task The_link_works_once()
    {
        var person = await Staff.StaffAsync(Roles.Municipality, Roles.Caseworker, await Data.OfficeAsync());
        var link = await App.LinkAsync(StaffLinkPurpose.NewPassword, person);
        var second = await FormAsync(Staff.NewVisitor(), link);
        await (await FormAsync(Staff.NewVisitor(), link)).SubmitAsync();

        second["Input.Password"] = "tres gatos miran llover en abril";
        var page = await second.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.True(page.Has("main a[href='/account/forgotten-password']"));
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(person.Email!, Another)).StatusCode);
    }

    private static async Task<HtmlForm> FormAsync(Visitor visitor, string link)
    {
        var form = await visitor.OpenFormAsync(link);
        form["Input.Password"] = Another;
        return form;
    }

    private async Task<HttpResponseMessage> SignInAsync(string email, string password)
    {
        var form = await Staff.NewVisitor().OpenFormAsync("/account/sign-in");
        form["Input.Email"] = email;
        form["Input.Password"] = password;
        return await form.SubmitAsync();
    }
}
