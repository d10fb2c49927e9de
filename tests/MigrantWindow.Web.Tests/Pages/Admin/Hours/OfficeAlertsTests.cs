using System.Net;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Hours;

public sealed class OfficeAlertsTests(PortalApp app) : HoursTest(app)
{
    [Fact]
    public async Task An_alert_stands_on_the_pages_of_its_office_in_the_language_it_is_written_in_and_is_audited()
    {
        var (office, other) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var form = await FilledAsync(await AdministratorAsync(office), office);

        await form.SubmitAsync();

        var (spanish, french) = (await Visitor.OpenAsync($"/es/{office.Slug}"), await Visitor.OpenAsync($"/fr/{office.Slug}"));
        Assert.Equal("Hoy no hay agua", spanish.Text("aside.alert p"));
        Assert.Null(spanish.Document.QuerySelector("aside.alert p")!.GetAttribute("lang"));
        Assert.Equal("Hoy no hay agua", french.Text("aside.alert p"));
        Assert.Equal("es", french.Document.QuerySelector("aside.alert p")!.GetAttribute("lang"));
        Assert.False((await Visitor.OpenAsync($"/es/{other.Slug}")).Has("aside.alert"));
        var entry = Assert.Single(await AuditOfAsync(office));
        Assert.Equal((AuditAction.AlertAdded, "2026-03-02 15:00 to 2026-03-03 00:00 UTC: Hoy no hay agua"), (entry.Action, entry.After));
    }

    [Fact]
    public async Task An_alert_for_all_shows_in_the_offices_that_the_person_runs_and_in_no_other()
    {
        var (first, second, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync(), await Data.OfficeAsync());
        var form = await FilledAsync(await AdministratorAsync(first, second), first);

        form["Input.Where"] = "everywhere";
        await form.SubmitAsync();

        Assert.Equal((1, 1, 0), ((await ReloadAsync(first)).Alerts.Count, (await ReloadAsync(second)).Alerts.Count, (await ReloadAsync(foreign)).Alerts.Count));
        Assert.Single(await AuditOfAsync(second));
    }

    [Fact]
    public async Task Sent_twice_it_is_there_once()
    {
        var office = await Data.OfficeAsync();
        var form = await FilledAsync(await AdministratorAsync(office), office);

        await form.SubmitAsync();
        await form.SubmitAsync();

        Assert.Single((await ReloadAsync(office)).Alerts);
        Assert.Single(await AuditOfAsync(office));
    }

    [Fact]
    public async Task An_alert_in_force_is_ended_and_one_to_come_is_taken_back()
    {
        var office = await Data.OfficeAsync();
        var visitor = await AdministratorAsync(office);
        await (await FilledAsync(visitor, office)).SubmitAsync();
        var end = await visitor.OpenFormAsync(PathOf(office, "alerts"), "form[action*=End]");
        await end.SubmitAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await end.SubmitAsync()).StatusCode);

        var coming = await FilledAsync(visitor, office);
        coming["Input.Text[es]"] = "Mañana no hay luz";
        coming["Input.Starts"] = "2026-03-02T12:00";
        await coming.SubmitAsync();
        var page = await visitor.OpenAsync(PathOf(office, "alerts"));
        Assert.Contains("to come · from 3/2/2026 12:00 PM to 3/2/2026 6:00 PM", page.Main.Replace('\u202f', ' '), StringComparison.Ordinal);
        Assert.Contains("ended", page.Main, StringComparison.Ordinal);
        await (await visitor.OpenFormAsync(PathOf(office, "alerts"), "form[action*=End]")).SubmitAsync();

        Assert.False((await Visitor.OpenAsync($"/es/{office.Slug}")).Has("aside.alert"));
        Assert.Equal("Hoy no hay agua", Assert.Single((await ReloadAsync(office)).Alerts).Text.In("es"));
        Assert.Equal([AuditAction.AlertAdded, AuditAction.AlertEnded, AuditAction.AlertAdded, AuditAction.AlertEnded], (await AuditOfAsync(office)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task An_alert_that_also_shows_elsewhere_is_ended_only_by_whoever_runs_all_its_offices()
    {
        var (own, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var form = await FilledAsync(await AdministratorAsync(own, foreign), own);
        form["Input.Where"] = "everywhere";
        await form.SubmitAsync();
        var id = (await ReloadAsync(own)).Alerts.Single().Id;
        var visitor = await AdministratorAsync(own);

        var attack = await FilledAsync(visitor, own);
        attack.Smuggle("alert", $"{id}");
        await attack.PostToAsync(PathOf(own, "alerts?handler=End"));

        Assert.False((await visitor.OpenAsync(PathOf(own, "alerts"))).Has("form[action*=End]"));
        Assert.True((await Visitor.OpenAsync($"/es/{own.Slug}")).Has("aside.alert"));
        var iom = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Administrator));
        await (await iom.OpenFormAsync(PathOf(own, "alerts"), "form[action*=End]")).SubmitAsync();
        Assert.False((await Visitor.OpenAsync($"/es/{foreign.Slug}")).Has("aside.alert"));
    }

    [Theory]
    [InlineData("Input.Ends", "", "Enter when it ends: date and time, such as 2026-03-05 14:30")]
    [InlineData("Input.Ends", "2026-03-02T08:59", "It must end after it starts, after now and within 366 days")]
    [InlineData("Input.Ends", "2028-03-02T08:59", "It must end after it starts, after now and within 366 days")]
    [InlineData("Input.Starts", "2026-03-02T18:00", "It must end after it starts, after now and within 366 days")]
    [InlineData("Input.Starts", "tomorrow", "Enter date and time such as 2026-03-05 14:30, or leave it empty")]
    [InlineData("Input.Text[es]", "  ", "Enter the words in Spanish")]
    public async Task What_is_wrong_is_said_and_nothing_is_lost(string field, string value, string message)
    {
        var office = await Data.OfficeAsync();
        var form = await FilledAsync(await AdministratorAsync(office), office);

        form["Input.Text[en]"] = "No water today";
        form[field] = value;
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, page.Errors, StringComparison.Ordinal);
        Assert.Contains("No water today", page.Text("form#add textarea[lang=en]"), StringComparison.Ordinal);
        Assert.Empty((await ReloadAsync(office)).Alerts);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused()
    {
        var office = await Data.OfficeAsync();
        var form = await FilledAsync(await AdministratorAsync(office), office);

        form["Input.Text[en]"] = new string('x', Alert.TextMaxLength + 1);
        var page = await form.SubmitToPageAsync();

        Assert.Contains("English: the words must be 400 characters or less", page.Errors, StringComparison.Ordinal);
    }

    private static async Task<HtmlForm> FilledAsync(Visitor visitor, Office office)
    {
        var form = await visitor.OpenFormAsync(PathOf(office, "alerts"), "form#add");
        form["Input.Text[es]"] = "Hoy no hay agua";
        form["Input.Ends"] = "2026-03-02T18:00";
        return form;
    }
}
