using System.Net;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class SignInTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task A_right_password_leads_to_the_second_factor_and_no_further()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);
        var visitor = Staff.NewVisitor();

        var form = await visitor.OpenFormAsync("/account/sign-in");
        form["Input.Email"] = person.Email!;
        form["Input.Password"] = StaffData.Password;
        var response = await form.SubmitAsync();

        Assert.StartsWith("/account/second-factor", Visitor.PathOf(response), StringComparison.Ordinal);
        Assert.StartsWith("/account/second-factor", Visitor.PathOf(await visitor.GetAsync("/admin")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_said_on_the_form()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);

        var form = await Staff.NewVisitor().OpenFormAsync("/account/sign-in");
        form["Input.Email"] = person.Email!;
        form["Input.Password"] = "wrong horse battery staple";
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("wrong", page.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_in_with_a_second_factor_comes_in()
    {
        var visitor = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, await Data.OfficeAsync()));

        var page = await visitor.OpenAsync("/admin");

        Assert.Equal("Today", page.Heading);
        Assert.Contains("Ombudsman", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_comes_in()
    {
        var response = await Staff.NewVisitor().GetAsync("/admin");

        Assert.Equal("/account/sign-in?returnUrl=%2Fadmin", Visitor.PathOf(response));
    }

    [Fact]
    public async Task A_cookie_copied_before_the_sign_out_is_worth_nothing_after_it()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var visitor = await Staff.SignedInAsync(person);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);

        var stolen = Staff.CopyOf(visitor);

        var left = await (await visitor.OpenFormAsync("/admin", "form.who")).SubmitAsync();

        Assert.Equal("/account/sign-in", Visitor.PathOf(left));
        Assert.Equal("/account/sign-in?returnUrl=%2Fadmin", Visitor.PathOf(await stolen.GetAsync("/admin")));
    }
}
