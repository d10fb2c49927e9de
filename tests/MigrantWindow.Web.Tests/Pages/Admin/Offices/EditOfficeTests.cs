using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Tests.Pages.Admin.Offices;

public sealed class EditOfficeTests(PortalApp app) : ProposalTest(app)
{
    [Fact]
    public async Task An_accepted_change_is_what_the_page_of_the_office_shows()
    {
        var office = await Data.OfficeAsync();
        var author = await CaseworkerAsync(Roles.Municipality, office);
        var form = await author.OpenFormAsync($"/admin/offices/{office.Id}", "main form");
        form["Input.Address"] = "Calle Nueva 7";
        form["Input.Ramp"] = "True";
        form["Input.Latitude"] = "13.5";
        form["Input.Longitude"] = "-87.5";
        await form.SubmitAsync();
        var path = (await author.OpenAsync($"/admin/offices/{office.Id}")).Links.Single(link => link.StartsWith("/admin/proposals/", StringComparison.Ordinal));
        var before = await Visitor.OpenAsync($"/en/{office.Slug}");

        await AcceptAsync(await CaseworkerAsync(Roles.Iom), path);

        Assert.DoesNotContain("Calle Nueva 7", before.Main, StringComparison.Ordinal);
        Assert.Contains("Calle Nueva 7", (await Visitor.OpenAsync($"/en/{office.Slug}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_degree_without_the_other_is_refused()
    {
        var office = await Data.OfficeAsync();
        var form = await (await CaseworkerAsync(Roles.Iom)).OpenFormAsync($"/admin/offices/{office.Id}", "main form");
        form["Input.Latitude"] = "13.5";

        Assert.Equal("Enter both degrees or none", (await form.SubmitToPageAsync()).ErrorFor("Input.Latitude"));
    }
}
