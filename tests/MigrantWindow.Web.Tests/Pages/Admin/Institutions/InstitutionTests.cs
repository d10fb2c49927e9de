using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Tests.Pages.Admin.Institutions;

public sealed class InstitutionTests(PortalApp app) : ProposalTest(app)
{
    [Fact]
    public async Task An_institution_in_use_is_not_removed_and_the_page_says_where_it_is_used()
    {
        var service = await Data.ServiceAsync();
        var administrator = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Administrator));
        var path = $"/admin/institutions/{await App.AskAsync(db => db.Institutions.Where(institution => institution.Key == "pddh").Select(institution => institution.Id).SingleAsync())}/removal";
        var token = (await administrator.OpenFormAsync("/admin/institutions/new"))["__RequestVerificationToken"];

        var page = await HtmlPage.ReadAsync(await administrator.PostAsync(path, [new("__RequestVerificationToken", token)]));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"Service {service.Key}", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_one_can_be_removed_until_something_names_it()
    {
        var administrator = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Administrator));
        var form = await administrator.OpenFormAsync("/admin/institutions/new");
        form["Input.Name"] = $"Cruz Verde {TestData.NewKey("i")}";
        await form.SubmitAsync();
        var twice = await form.SubmitToPageAsync();
        var id = await App.AskAsync(db => db.Institutions.OrderByDescending(institution => institution.Id).Select(institution => institution.Id).FirstAsync());

        var answer = await (await administrator.OpenFormAsync($"/admin/institutions/{id}/removal")).SubmitAsync();

        Assert.Equal("There is one of this name already", twice.ErrorFor("Input.Name"));
        Assert.Equal("/admin/institutions", Visitor.PathOf(answer));
    }

    [Fact]
    public async Task Whoever_added_it_finds_it_and_proposes_its_words()
    {
        var administrator = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Administrator));
        var id = await Data.InstitutionAsync();
        var form = await administrator.OpenFormAsync($"/admin/institutions/{id}", "main form");
        form["Input.Texts[es].Role"] = "Atiende a quien llega";

        var page = await administrator.FollowAsync(await form.SubmitAsync());

        Assert.Contains("/admin/institutions/new", (await administrator.OpenAsync("/admin/institutions")).Links);
        Assert.Contains("waits for a second person", page.Text(".flash"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_website_that_is_no_address_is_refused()
    {
        var author = await CaseworkerAsync(Roles.Iom);
        var form = await author.OpenFormAsync($"/admin/institutions/{await Data.InstitutionAsync()}", "main form");
        form["Input.Website"] = "javascript:alert(1)";

        var page = await form.SubmitToPageAsync();

        Assert.Contains("Write the address in full", page.ErrorFor("Input.Website"), StringComparison.Ordinal);
    }
}
