using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Offices;

public sealed class NewOfficeTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task A_new_office_is_planned_and_there_for_readers_and_staff()
    {
        var slug = TestData.NewKey("ventanilla");
        var form = await FilledAsync(slug);

        var answer = await form.SubmitAsync();

        var office = await App.AskAsync(db => db.Offices.SingleAsync(office => office.Slug == slug));
        var caseworker = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));
        Assert.Equal($"/admin/offices/{office.Id}/hours", Visitor.PathOf(answer));
        Assert.Equal((OfficeStatus.Planned, "SV"), (office.Status, office.Country));
        Assert.Equal("Ventanilla nueva", (await Visitor.OpenAsync($"/es/{slug}")).Heading);
        Assert.Equal("New window", (await Visitor.OpenAsync($"/en/{slug}")).Heading);
        Assert.Contains($"/es/{slug}", (await Visitor.OpenAsync("/es")).Links);
        Assert.Contains($"/admin/offices/{office.Id}", (await caseworker.OpenAsync($"/admin/offices?find={slug}")).Links);
        Assert.True(await App.AskAsync(db => db.AuditEntries.AnyAsync(entry => entry.Action == AuditAction.OfficeAdded && entry.After == slug)));
    }

    [Theory]
    [InlineData("Input.Slug", "la-union", "Another page has this address already")]
    [InlineData("Input.Slug", "admin", "Another page has this address already")]
    [InlineData("Input.Slug", "glosario", "Another page has this address already")]
    [InlineData("Input.Slug", "es", "Another page has this address already")]
    [InlineData("Input.Slug", "La Unión", "Use a–z, 0–9 and single hyphens for the address")]
    [InlineData("Input.TimeZone", "America/Nowhere", "Enter a time zone such as America/El_Salvador")]
    [InlineData("Input.Country", "sv", "Enter the country as two capital letters")]
    [InlineData("Input.Kind", "", "Choose what it is")]
    public async Task What_is_wrong_is_said_beside_its_field(string field, string value, string message)
    {
        var form = await FilledAsync(TestData.NewKey("ventanilla"));
        form[field] = value;

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(message, page.ErrorFor(field));
    }

    [Fact]
    public async Task It_needs_a_Spanish_name()
    {
        var form = await FilledAsync(TestData.NewKey("ventanilla"));
        form["Input.Names[es]"] = "";

        Assert.Contains("Enter the name", (await form.SubmitToPageAsync()).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_is_added_once()
    {
        var slug = TestData.NewKey("ventanilla");
        var form = await FilledAsync(slug);

        await form.SubmitAsync();
        var again = await form.SubmitToPageAsync();

        Assert.Equal("Another page has this address already", again.ErrorFor("Input.Slug"));
        Assert.Equal(1, await App.AskAsync(db => db.Offices.CountAsync(office => office.Slug == slug)));
    }

    [Fact]
    public async Task Whoever_added_it_proposes_its_words_and_a_second_person_accepts_them()
    {
        var (slug, administrator) = (TestData.NewKey("ventanilla"), await AdministratorAsync());
        await (await FilledAsync(slug, administrator)).SubmitAsync();
        var list = await administrator.OpenAsync($"/admin/offices?find={slug}");
        var path = list.Links.Single(link => link.StartsWith("/admin/offices/", StringComparison.Ordinal) && char.IsAsciiDigit(link[^1]));
        var form = await administrator.OpenFormAsync(path, "main form");
        form["Input.Texts[es].Summary"] = "Aquí le orientan";

        var page = await administrator.FollowAsync(await form.SubmitAsync());
        var proposal = page.Links.Single(link => link.StartsWith("/admin/proposals/", StringComparison.Ordinal));
        var before = (await Visitor.OpenAsync($"/es/{slug}")).Main;
        var own = await administrator.OpenAsync(proposal);
        await (await (await AdministratorAsync()).OpenFormAsync(proposal, "form.accept")).SubmitAsync();

        Assert.Contains("/admin/offices/new", list.Links);
        Assert.Contains($"{path}/hours", page.Links);
        Assert.Contains($"{path}/exceptions", page.Links);
        Assert.Contains($"{path}/alerts", page.Links);
        Assert.DoesNotContain($"{path}/confirmation-link", page.Links);
        Assert.False(own.Has("form.accept"));
        Assert.DoesNotContain("Aquí le orientan", before, StringComparison.Ordinal);
        Assert.Contains("Aquí le orientan", (await Visitor.OpenAsync($"/es/{slug}")).Main, StringComparison.Ordinal);
    }

    private async Task<Visitor> AdministratorAsync() => await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Administrator));

    private async Task<HtmlForm> FilledAsync(string slug, Visitor? administrator = null)
    {
        var form = await (administrator ?? await AdministratorAsync()).OpenFormAsync("/admin/offices/new");
        form["Input.Names[es]"] = "Ventanilla nueva";
        form["Input.Names[en]"] = "New window";
        form["Input.Slug"] = slug;
        form["Input.Kind"] = nameof(OfficeKind.MunicipalWindow);
        form["Input.Department"] = "San Miguel";
        form["Input.Municipality"] = "San Miguel Centro";
        form["Input.District"] = "San Miguel";
        return form;
    }
}
