using System.Net;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class PasswordTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_is_audited_and_mailed()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var (visitor, other) = (await Staff.SignedInAsync(person), await Staff.SignedInAsync(person));

        var form = await visitor.OpenFormAsync("/account/password", "main form");
        form["Input.Password"] = "una guitarra verde canta bajito";
        var response = await form.SubmitAsync();

        var changed = await App.ReloadAsync(person);
        Assert.Equal("/account", Visitor.PathOf(response));
        Assert.NotEqual(person.PasswordHash, changed.PasswordHash);
        Assert.NotEqual(person.SecurityStamp, changed.SecurityStamp);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);
        Assert.StartsWith("/account/sign-in?", Visitor.PathOf(await other.GetAsync("/admin")), StringComparison.Ordinal);
        var entry = Assert.Single(await App.AuditOfAsync(person));
        Assert.Equal((AuditAction.PasswordChanged, (int?)person.Id), (entry.Action, entry.ActorId));
        Assert.Equal("Your password was changed", Assert.Single(await App.Mailbox.WaitForAsync(person.Email!)).Subject);
    }

    [Fact]
    public async Task A_refused_password_changes_nothing()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var (visitor, other) = (await Staff.SignedInAsync(person), await Staff.SignedInAsync(person));

        var form = await visitor.OpenFormAsync("/account/password", "main form");
        form["Input.Password"] = "ventanilla migrante 2026";
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("easy to guess", page.ErrorFor("Input.Password"), StringComparison.Ordinal);
        Assert.Equal(person.PasswordHash, (await App.ReloadAsync(person)).PasswordHash);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/admin")).StatusCode);
        Assert.Empty(await App.AuditOfAsync(person));
    }
}
