using System.Net;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Staff;

public sealed class StaffDeactivationTests(PortalApp app) : StaffTest(app)
{
    [Fact]
    public async Task An_open_browser_stops_at_the_next_request_and_nobody_signs_in_any_more()
    {
        var person = await CaseworkerAsync(await Data.OfficeAsync());
        var open = await Staff.SignedInAsync(person);
        var link = await App.LinkAsync(StaffLinkPurpose.NewPassword, person);
        var visitor = await IomAsync();

        var response = await (await visitor.OpenFormAsync(PathOf(person, "deactivation"))).SubmitAsync();

        Assert.Equal(PathOf(person), Visitor.PathOf(response));
        Assert.StartsWith("/account/sign-in?", Visitor.PathOf(await open.GetAsync("/admin")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await Staff.NewVisitor().GetAsync(link)).StatusCode);
        Assert.Equal(0, await App.SessionsOfAsync(person));
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(person.Email!)).StatusCode);
        var entry = Assert.Single(await App.AuditOfAsync(person));
        Assert.Equal((AuditAction.StaffDeactivated, person.Description, "deactivated"), (entry.Action, entry.Before, entry.After));
    }

    [Fact]
    public async Task Looking_deactivates_nobody()
    {
        var person = await CaseworkerAsync(await Data.OfficeAsync());

        var page = await (await IomAsync()).OpenAsync(PathOf(person, "deactivation"));

        Assert.Equal("Deactivate Ana Prueba?", page.Heading);
        Assert.Null((await App.ReloadAsync(person)).DeactivatedOn);
    }

    [Fact]
    public async Task Whoever_is_activated_again_signs_in_as_before_but_old_sessions_stay_ended()
    {
        var person = await CaseworkerAsync(await Data.OfficeAsync());
        var open = await Staff.SignedInAsync(person);
        var visitor = await IomAsync();
        await (await visitor.OpenFormAsync(PathOf(person, "deactivation"))).SubmitAsync();

        await (await visitor.OpenFormAsync(PathOf(person, "deactivation"))).SubmitAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(person.Email!)).StatusCode);
        Assert.StartsWith("/account/sign-in?", Visitor.PathOf(await open.GetAsync("/admin")), StringComparison.Ordinal);
        var entry = (await App.AuditOfAsync(person))[^1];
        Assert.Equal((AuditAction.StaffReactivated, "deactivated", person.Description), (entry.Action, entry.Before, entry.After));
    }

    [Fact]
    public async Task A_form_sent_twice_deactivates_once()
    {
        var person = await CaseworkerAsync(await Data.OfficeAsync());
        var form = await (await IomAsync()).OpenFormAsync(PathOf(person, "deactivation"));

        var answers = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(await App.AuditOfAsync(person));
    }

    [Fact]
    public async Task Nobody_deactivates_themselves()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);

        var page = await (await (await Staff.SignedInAsync(person)).OpenFormAsync(PathOf(person, "deactivation"))).SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Nobody changes their own rights", page.Errors, StringComparison.Ordinal);
        Assert.Null((await App.ReloadAsync(person)).DeactivatedOn);
    }

    private async Task<HttpResponseMessage> SignInAsync(string email)
    {
        var form = await Staff.NewVisitor().OpenFormAsync("/account/sign-in");
        form["Input.Email"] = email;
        form["Input.Password"] = StaffData.Password;
        return await form.SubmitAsync();
    }
}
