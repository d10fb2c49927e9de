using System.Net;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Staff;

public sealed class ChangeStaffTests(PortalApp app) : StaffTest(app)
{
    [Fact]
    public async Task A_change_is_audited_from_what_to_what_and_acts_on_the_next_request_of_an_open_browser()
    {
        var (office, other) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var person = await Staff.StaffAsync(Roles.Ombudsman, Roles.Administrator, office);
        var open = await Staff.SignedInAsync(person);
        Assert.Equal(HttpStatusCode.OK, (await open.GetAsync("/admin/staff")).StatusCode);

        var form = await (await IomAsync()).OpenFormAsync(PathOf(person));
        form["Input.Name"] = "Eva Nueva";
        form["Input.Function"] = Roles.Caseworker;
        form.Choose("Input.Offices", $"{other.Id}");
        var response = await form.SubmitAsync();

        Assert.Equal(PathOf(person), Visitor.PathOf(response));
        Assert.Equal(HttpStatusCode.Forbidden, (await open.GetAsync("/admin/staff")).StatusCode);
        Assert.Equal("Good day, Eva Nueva.", (await open.OpenAsync("/admin")).Text("main .lead"));
        var entry = Assert.Single(await App.AuditOfAsync(person));
        Assert.Equal(
            (AuditAction.StaffChanged, $"Ana Prueba: Ombudsman, Administrator, {office.Slug}", $"Eva Nueva: Ombudsman, Caseworker, {other.Slug}"),
            (entry.Action, entry.Before, entry.After));
    }

    [Fact]
    public async Task Saving_without_a_change_writes_nothing()
    {
        var person = await CaseworkerAsync(await Data.OfficeAsync());
        var row = await App.RowOfAsync(person);

        var response = await (await (await IomAsync()).OpenFormAsync(PathOf(person))).SubmitAsync();

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(row, await App.RowOfAsync(person));
        Assert.Empty(await App.AuditOfAsync(person));
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        var (office, other) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var (person, bystander) = (await CaseworkerAsync(office), await CaseworkerAsync(office));
        var rows = (await App.RowOfAsync(person), await App.RowOfAsync(bystander));
        var form = await (await IomAsync()).OpenFormAsync(PathOf(person));
        foreach (var name in (string[])["PasswordHash", "Roles", "RoleNames", "DeactivatedOn", "EmailConfirmed", "Email", "UserName", "TwoFactorEnabled", "SecurityStamp", "LastTotpStep", "Language", "OfficeIds"])
        {
            foreach (var prefix in (string[])["", "Input.", "Person.", "person.", "user."])
            {
                form.Smuggle(prefix + name, "1");
            }
        }

        form.Smuggle("Id", $"{bystander.Id}");
        form.Smuggle("Person.Id", $"{bystander.Id}");
        form.Smuggle("Input.OfficeIds", $"{other.Id}");
        await form.SubmitAsync();

        Assert.Equal(rows, (await App.RowOfAsync(person), await App.RowOfAsync(bystander)));
        Assert.Equal(person.Assignment, (await App.ReloadAsync(person)).Assignment);
    }

    [Fact]
    public async Task Nobody_changes_their_own_rights_but_everybody_their_own_name()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);
        var visitor = await Staff.SignedInAsync(person);

        var form = await visitor.OpenFormAsync(PathOf(person));
        form["Input.Function"] = Roles.Caseworker;
        var page = await form.SubmitToPageAsync();
        var named = await visitor.OpenFormAsync(PathOf(person));
        named["Input.Name"] = "Ana de Prueba";
        var response = await named.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Nobody changes their own rights", page.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("Ana de Prueba: Iom, Administrator", (await App.ReloadAsync(person)).Description);
    }

    [Fact]
    public async Task An_administrator_of_the_Ombudsman_gives_no_place_at_IOM_and_no_foreign_office()
    {
        var (own, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var person = await CaseworkerAsync(own);
        var visitor = await OmbudsmanAsync(own);

        foreach (var (institution, office) in new[] { (Roles.Iom, own), (Roles.Ombudsman, foreign) })
        {
            var form = await visitor.OpenFormAsync(PathOf(person));
            form["Input.Institution"] = institution;
            form.Choose("Input.Offices", $"{office.Id}");
            Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).StatusCode);
        }

        Assert.Equal(person.Assignment, (await App.ReloadAsync(person)).Assignment);
    }

    [Fact]
    public async Task Who_saves_second_is_told_what_the_first_saved_and_may_still_save()
    {
        var person = await CaseworkerAsync(await Data.OfficeAsync());
        var (first, second) = (await (await IomAsync()).OpenFormAsync(PathOf(person)), await (await IomAsync()).OpenFormAsync(PathOf(person)));
        first["Input.Name"] = "Primera Versión";
        second["Input.Name"] = "Segunda Versión";

        await first.SubmitAsync();
        var page = await second.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("to: Primera Versión: Municipality, Caseworker", page.Errors, StringComparison.Ordinal);
        Assert.Equal("Segunda Versión", page.Document.QuerySelector("input[name='Input.Name']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("invitation")]
    [InlineData("deactivation")]
    [InlineData("deactivation", "End")]
    [InlineData("sessions")]
    [InlineData("sessions", "All")]
    [InlineData("reset")]
    [InlineData("reset", "Factors")]
    public async Task A_foreign_person_is_answered_like_one_who_does_not_exist(string part, string? handler = null)
    {
        var (own, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var visitor = await OmbudsmanAsync(own);
        var person = await CaseworkerAsync(foreign);
        var row = await App.RowOfAsync(person);
        var token = (await visitor.OpenFormAsync("/admin/staff/invite"))["__RequestVerificationToken"];
        var nobody = $"/admin/staff/{int.MaxValue}{(part.Length > 0 ? "/" : "")}{part}";

        foreach (var post in (bool[])[false, true])
        {
            var there = await AskAsync(visitor, PathOf(person, part), handler, post ? token : null);
            var absent = await AskAsync(visitor, nobody, handler, post ? token : null);
            Assert.Equal((HttpStatusCode.NotFound, absent.Source), (there.Status, there.Source));
            Assert.Equal(HttpStatusCode.NotFound, absent.Status);
        }

        Assert.Equal(row, await App.RowOfAsync(person));
        Assert.Empty(await App.AuditOfAsync(person));
    }

    private static async Task<HtmlPage> AskAsync(Visitor visitor, string path, string? handler, string? token)
    {
        var whole = handler is null ? path : $"{path}?handler={handler}";
        return await HtmlPage.ReadAsync(token is null ? await visitor.GetAsync(whole) : await visitor.PostAsync(whole, [new("__RequestVerificationToken", token)]));
    }
}
