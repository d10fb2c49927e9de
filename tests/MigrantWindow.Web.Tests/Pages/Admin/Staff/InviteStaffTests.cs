using System.Net;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Staff;

public sealed class InviteStaffTests(PortalApp app) : StaffTest(app)
{
    private readonly string _email = $"{TestData.NewKey("invited")}@example.org";

    [Fact]
    public async Task Whoever_is_invited_gets_a_mail_in_their_language_with_a_link_that_works()
    {
        var office = await Data.OfficeAsync();
        var form = await FormAsync(await IomAsync(), Roles.Municipality, Roles.Administrator, office);
        form["Input.Language"] = "es";

        var response = await form.SubmitAsync();

        var person = await App.FindStaffAsync(_email);
        Assert.Equal(PathOf(person!), Visitor.PathOf(response));
        Assert.Equal($"Rosa Prueba: Municipality, Administrator, {office.Slug}", person!.Description);
        var mail = Assert.Single(await App.Mailbox.WaitForAsync(_email));
        Assert.Equal("Invitación al sitio del personal de MigrantWindow", mail.Subject);
        Assert.Contains("Ana Prueba le invita", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Staff.NewVisitor().GetAsync(Mailbox.PathIn(mail))).StatusCode);
        var entry = Assert.Single(await App.AuditOfAsync(person));
        Assert.Equal((AuditAction.StaffInvited, null, person.Description), (entry.Action, entry.Before, entry.After));
    }

    [Fact]
    public async Task A_form_sent_twice_invites_once()
    {
        var form = await FormAsync(await IomAsync(), Roles.Iom, Roles.Caseworker);

        var answers = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync(), form.SubmitAsync());

        var person = await App.FindStaffAsync(_email);
        Assert.All(answers, answer => Assert.Equal(PathOf(person!), Visitor.PathOf(answer)));
        Assert.Equal(1, await App.MailsToAsync(_email));
        Assert.Single(await App.AuditOfAsync(person!));
    }

    [Fact]
    public async Task An_administrator_of_the_Ombudsman_invites_to_the_own_offices_only_and_nobody_to_IOM()
    {
        var (own, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var visitor = await OmbudsmanAsync(own);
        var form = await FormAsync(visitor, Roles.Ombudsman, Roles.Caseworker, own);

        Assert.False(form.Page.Has("option[value=Iom]"));
        Assert.False(form.Page.Has($"input[name='Input.Offices'][value='{foreign.Id}']"));
        await RefusedAsync(visitor, Roles.Iom, own);
        await RefusedAsync(visitor, Roles.Iom);
        await RefusedAsync(visitor, Roles.Municipality, foreign);
        await RefusedAsync(visitor, Roles.Municipality, own, foreign);
        await RefusedAsync(visitor, Roles.Ombudsman);
        await RefusedAsync(visitor, "Administrator", own);
        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);
        Assert.Equal($"Ombudsman, Caseworker, {own.Slug}", (await App.FindStaffAsync(_email))!.Assignment);
    }

    [Fact]
    public async Task An_address_with_an_account_is_said_beside_the_field_but_not_whose_it_is_where_that_is_not_theirs()
    {
        var (own, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var (inside, outside) = (await CaseworkerAsync(own), await CaseworkerAsync(foreign));
        var visitor = await OmbudsmanAsync(own);

        var known = await FormAsync(visitor, Roles.Ombudsman, Roles.Caseworker, own);
        known["Input.Email"] = inside.Email!.ToUpperInvariant();
        var unknown = await FormAsync(visitor, Roles.Ombudsman, Roles.Caseworker, own);
        unknown["Input.Email"] = outside.Email!;

        Assert.Equal("Ana Prueba has an account with this address already.", (await known.SubmitToPageAsync()).ErrorFor("Input.Email"));
        Assert.Equal("This address cannot be invited here.", (await unknown.SubmitToPageAsync()).ErrorFor("Input.Email"));
        Assert.Equal((0, 0), (await App.MailsToAsync(inside.Email!), await App.MailsToAsync(outside.Email!)));
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_filled_in_stays()
    {
        var office = await Data.OfficeAsync();
        var form = await FormAsync(await IomAsync(), Roles.Municipality, Roles.Caseworker, office);
        form["Input.Email"] = "rosa@example.org, eva@example.org";
        form["Input.Name"] = "Rosa\u202e Prueba";
        form["Input.Language"] = "xx";
        form["Input.Function"] = "";

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Enter an address such as name@example.org", page.ErrorFor("Input.Email"));
        Assert.Equal("The name must stand on one line", page.ErrorFor("Input.Name"));
        Assert.Equal("Choose a language", page.ErrorFor("Input.Language"));
        Assert.Equal("Choose the function", page.ErrorFor("Input.Function"));
        Assert.True(page.Has($"input[name='Input.Offices'][value='{office.Id}'][checked]"));
        Assert.True(page.Has("option[value=Municipality][selected]"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_language_of_the_page_whichever_rule_finds_it()
    {
        var form = await (await IomAsync()).OpenFormAsync("/admin/staff/invite?language=es");
        form["Input.Email"] = "rosa";
        form["Input.Language"] = "xx";

        var page = await form.SubmitToPageAsync();

        Assert.Equal(
            ["Escriba el nombre", "Escriba una dirección como nombre@example.org", "Elija un idioma", "Elija la institución", "Elija la función"],
            new[] { "Name", "Email", "Language", "Institution", "Function" }.Select(field => page.ErrorFor($"Input.{field}")));
    }

    [Fact]
    public async Task Nothing_but_the_fields_of_the_form_counts()
    {
        var form = await FormAsync(await IomAsync(), Roles.Iom, Roles.Caseworker);
        foreach (var (name, value) in new[] { ("Id", "1"), ("PasswordHash", "x"), ("EmailConfirmed", "true"), ("Roles", "Administrator"), ("DeactivatedOn", "2026-01-01"), ("TwoFactorEnabled", "true") })
        {
            form.Smuggle(name, value);
            form.Smuggle($"Input.{name}", value);
        }

        await form.SubmitAsync();

        var person = await App.FindStaffAsync(_email);
        Assert.Equal("Iom, Caseworker", person!.Assignment);
        Assert.Equal((null, false, false, null), (person.PasswordHash, person.EmailConfirmed, person.TwoFactorEnabled, person.DeactivatedOn));
        Assert.NotEqual(1, person.Id);
    }

    [Fact]
    public async Task An_invitation_sent_again_ends_the_earlier_link_and_only_for_whoever_has_not_come()
    {
        var visitor = await IomAsync();
        await (await FormAsync(visitor, Roles.Iom, Roles.Caseworker)).SubmitAsync();
        var person = (await App.FindStaffAsync(_email))!;

        var again = await (await visitor.OpenFormAsync(PathOf(person, "invitation"))).SubmitAsync();

        var mails = await App.Mailbox.WaitForAsync(_email, 2);
        var answers = await Task.WhenAll(mails.Select(Mailbox.PathIn).Select(link => Staff.NewVisitor().GetAsync(link)));
        Assert.Equal(PathOf(person), Visitor.PathOf(again));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Gone], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal([AuditAction.StaffInvited, AuditAction.InvitationSent], (await App.AuditOfAsync(person)).Select(entry => entry.Action));

        var joined = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var refused = await (await visitor.OpenFormAsync(PathOf(joined, "invitation"))).SubmitToPageAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(0, await App.MailsToAsync(joined.Email!));
    }

    private async Task<HtmlForm> FormAsync(Visitor visitor, string institution, string function, params Office[] offices)
    {
        var form = await visitor.OpenFormAsync("/admin/staff/invite");
        form["Input.Name"] = "Rosa Prueba";
        form["Input.Email"] = _email;
        form["Input.Language"] = "fr";
        form["Input.Institution"] = institution;
        form["Input.Function"] = function;
        form.Choose("Input.Offices", [.. offices.Select(office => $"{office.Id}")]);
        return form;
    }

    private async Task RefusedAsync(Visitor visitor, string institution, params Office[] offices)
    {
        var page = await (await FormAsync(visitor, institution, Roles.Caseworker, offices)).SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Null(await App.FindStaffAsync(_email));
    }
}
