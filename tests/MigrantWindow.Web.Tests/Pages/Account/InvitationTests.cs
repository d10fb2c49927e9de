using System.Net;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class InvitationTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task Whoever_is_invited_chooses_a_password_and_goes_on_to_the_second_factor()
    {
        var (person, link) = await InvitedAsync();
        var visitor = Staff.NewVisitor();

        var response = await (await FormAsync(visitor, link)).SubmitAsync();

        var joined = await App.ReloadAsync(person);
        Assert.Equal("/account/second-factor", Visitor.PathOf(response));
        Assert.True(joined.EmailConfirmed);
        Assert.NotEqual(person.SecurityStamp, joined.SecurityStamp);
        Assert.StartsWith("/account/second-factor?", Visitor.PathOf(await visitor.GetAsync("/admin")), StringComparison.Ordinal);
        var entry = Assert.Single(await App.AuditOfAsync(person));
        Assert.Equal((AuditAction.InvitationAccepted, person.Id, person.Assignment), (entry.Action, entry.ActorId, entry.After));
    }

    [Fact]
    public async Task Looking_uses_nothing_up_a_second_use_is_refused_and_the_first_password_stays()
    {
        var (person, link) = await InvitedAsync();
        await Staff.NewVisitor().OpenAsync(link);
        await (await FormAsync(Staff.NewVisitor(), link)).SubmitAsync();
        var hash = (await App.ReloadAsync(person)).PasswordHash;

        var page = await Staff.NewVisitor().OpenAsync(link);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("This link was used already", page.Heading);
        Assert.Equal(hash, (await App.ReloadAsync(person)).PasswordHash);
    }

    [Fact]
    public async Task Of_two_who_use_it_at_once_one_wins_and_the_other_is_told()
    {
        var (person, link) = await InvitedAsync();
        var forms = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => FormAsync(Staff.NewVisitor(), link)));

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.Gone));
        Assert.Equal(1, await App.SessionsOfAsync(person));
    }

    [Fact]
    public async Task A_refused_password_is_said_and_the_link_still_works()
    {
        var (person, link) = await InvitedAsync();

        var form = await FormAsync(Staff.NewVisitor(), link);
        form["Input.Password"] = "catorce letras";
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Use 15 characters or more", page.ErrorFor("Input.Password"), StringComparison.Ordinal);
        Assert.Null((await App.ReloadAsync(person)).PasswordHash);
        Assert.Equal(HttpStatusCode.OK, (await Staff.NewVisitor().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task An_altered_link_and_the_key_of_another_purpose_are_not_found()
    {
        var (_, link) = await InvitedAsync();

        foreach (var wrong in (string[])[link + "x", link[..^2], link.Replace("invitation", "new-password", StringComparison.Ordinal)])
        {
            var page = await Staff.NewVisitor().OpenAsync(wrong);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Equal("This link is not whole", page.Heading);
        }
    }

    [Fact]
    public async Task A_later_invitation_ends_the_earlier_one_but_not_other_links()
    {
        var (person, earlier) = await InvitedAsync();
        var (_, ofAnother) = await InvitedAsync();

        var later = await App.LinkAsync(StaffLinkPurpose.Invitation, person);

        Assert.Equal(HttpStatusCode.Gone, (await Staff.NewVisitor().GetAsync(earlier)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Staff.NewVisitor().GetAsync(later)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Staff.NewVisitor().GetAsync(ofAnother)).StatusCode);
    }

    [Fact]
    public async Task Nothing_but_the_password_can_be_sent()
    {
        var (person, link) = await InvitedAsync();
        var form = await FormAsync(Staff.NewVisitor(), link);
        foreach (var name in (string[])["Institution", "Function", "Roles", "Email", "Name", "LockoutEnabled", "TwoFactorEnabled", "DeactivatedOn"])
        {
            form.Smuggle(name, "Administrator");
            form.Smuggle($"Input.{name}", "Administrator");
            form.Smuggle($"person.{name}", "Administrator");
        }

        await form.SubmitAsync();

        var joined = await App.ReloadAsync(person);
        Assert.Equal((person.Description, person.Email, false, false), (joined.Description, joined.Email, joined.TwoFactorEnabled, joined.LockoutEnabled));
    }

    private static async Task<HtmlForm> FormAsync(Visitor visitor, string link)
    {
        var form = await visitor.OpenFormAsync(link);
        form["Input.Password"] = StaffData.Password;
        return form;
    }

    private async Task<(StaffUser Person, string Link)> InvitedAsync()
    {
        var person = await Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, await Data.OfficeAsync());
        await App.ForgetPasswordAsync(person);
        return (person, await App.LinkAsync(StaffLinkPurpose.Invitation, person));
    }
}
