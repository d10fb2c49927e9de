using System.Net;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Hours;

public sealed class WeeklyHoursTests(PortalApp app) : HoursTest(app)
{
    [Fact]
    public async Task New_hours_are_what_readers_see_next_and_are_audited_from_what_to_what()
    {
        var office = await Data.OfficeAsync("Mon-Fri 08:00-16:00");
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(office, "hours"));

        form["Input.Week.Days[4].Spans[0].Closes"] = "12:00";
        form["Input.Week.Days[4].Spans[1].Opens"] = "13:30";
        form["Input.Week.Days[4].Spans[1].Closes"] = "15:00";
        form.Choose("Input.Week.Days[4].Spans[1].ByAppointment", "true");
        var response = await form.SubmitAsync();

        Assert.Equal(PathOf(office, "hours"), Visitor.PathOf(response));
        Assert.Equal("Mon-Thu 08:00-16:00; Fri 08:00-12:00; Fri 13:30-15:00 by appointment", (await ReloadAsync(office)).Hours!.ToString());
        Assert.Contains("8:00–12:00, 13:30–15:00", (await Visitor.OpenAsync($"/en/{office.Slug}")).Main, StringComparison.Ordinal);
        var entry = Assert.Single(await AuditOfAsync(office));
        Assert.Equal(
            (AuditAction.HoursChanged, "Open; Mon-Fri 08:00-16:00", "Open; Mon-Thu 08:00-16:00; Fri 08:00-12:00; Fri 13:30-15:00 by appointment"),
            (entry.Action, entry.Before, entry.After));
    }

    [Theory]
    [InlineData("Mon-Fri 08:00-16:00")]
    [InlineData("Mon 08:00-10:00, 11:00-12:00, 13:00-14:00; Sun 22:00-06:00 by appointment")]
    [InlineData("always")]
    [InlineData(null)]
    public async Task A_form_that_is_saved_as_it_came_changes_nothing(string? hours)
    {
        var office = await Data.OfficeAsync(hours);
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(office, "hours"));

        var response = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(hours, (await ReloadAsync(office)).Hours?.ToString());
        Assert.Empty(await AuditOfAsync(office));
    }

    [Theory]
    [InlineData("always", "always")]
    [InlineData("unknown", null)]
    public async Task Hours_may_be_day_and_night_or_not_known(string kind, string? hours)
    {
        var office = await Data.OfficeAsync();
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(office, "hours"));

        form["Input.Kind"] = kind;
        form.Choose("Input.ByAppointment", "true");
        await form.SubmitAsync();

        var saved = await ReloadAsync(office);
        Assert.Equal((hours, true), (saved.Hours?.ToString(), saved.ByAppointment));
    }

    [Fact]
    public async Task An_office_closes_until_further_notice_and_opens_again()
    {
        var office = await Data.OfficeAsync();
        var visitor = await AdministratorAsync(office);

        foreach (var (status, words) in new[] { (OfficeStatus.TemporarilyClosed, "Closed until further notice"), (OfficeStatus.Open, "Open now") })
        {
            var form = await visitor.OpenFormAsync(PathOf(office, "hours"));
            form["Input.Status"] = $"{status}";
            await form.SubmitAsync();
            Assert.Contains(words, (await Visitor.OpenAsync($"/en/{office.Slug}")).Main, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("08:00", "", "Input.Week.Days[0].Spans[0].Closes", "Monday: enter both times, such as 08:00")]
    [InlineData("eight", "16:00", "Input.Week.Days[0].Spans[0].Opens", "Monday: enter both times, such as 08:00")]
    [InlineData("12:00", "14:00", "Input.Week.Days[0].Spans[0].Opens", "The times of Monday overlap")]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_is_lost(string opens, string closes, string field, string message)
    {
        var office = await Data.OfficeAsync("Mon 13:00-17:00");
        var form = await (await AdministratorAsync(office)).OpenFormAsync(PathOf(office, "hours"));

        form["Input.Week.Days[0].Spans[0].Opens"] = opens;
        form["Input.Week.Days[0].Spans[0].Closes"] = closes;
        form["Input.Week.Days[0].Spans[1].Opens"] = "13:30";
        form["Input.Week.Days[0].Spans[1].Closes"] = "15:00";
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, page.Errors, StringComparison.Ordinal);
        var id = page.Document.QuerySelector($"[name='{field}']")!.Id;
        Assert.Equal(message, page.Document.GetElementById($"{id}-error")!.TextContent);
        Assert.Equal(opens, page.Document.QuerySelector("[name='Input.Week.Days[0].Spans[0].Opens']")!.GetAttribute("value"));
        Assert.Equal("13:30", page.Document.QuerySelector("[name='Input.Week.Days[0].Spans[1].Opens']")!.GetAttribute("value"));
        Assert.Empty(await AuditOfAsync(office));
    }

    [Fact]
    public async Task Who_saves_second_is_told_what_the_first_saved_and_may_still_save()
    {
        var office = await Data.OfficeAsync("Mon 08:00-16:00");
        var (first, second) = (await (await AdministratorAsync(office)).OpenFormAsync(PathOf(office, "hours")), await (await AdministratorAsync(office)).OpenFormAsync(PathOf(office, "hours")));
        first["Input.Week.Days[0].Spans[0].Closes"] = "12:00";
        second["Input.Week.Days[0].Spans[0].Closes"] = "18:00";

        await first.SubmitAsync();
        var page = await second.SubmitToPageAsync();
        var again = await HtmlForm.Read(second.Visitor, page).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("to: It works; Monday: 8:00–12:00", page.Errors, StringComparison.Ordinal);
        Assert.Equal("18:00", page.Document.QuerySelector("[name='Input.Week.Days[0].Spans[0].Closes']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Mon 08:00-18:00", (await ReloadAsync(office)).Hours!.ToString());
    }

    [Fact]
    public async Task Days_and_states_that_the_form_does_not_have_change_nothing()
    {
        var office = await Data.OfficeAsync();
        var visitor = await AdministratorAsync(office);
        foreach (var (name, value) in new[] { ("Input.Status", "Closed"), ("Input.Status", "Planned"), ("Input.Kind", "never"), ("Input.Week.Days[0].Spans[0]", "x") })
        {
            var form = await visitor.OpenFormAsync(PathOf(office, "hours"));
            form.Remove(name);
            form.Smuggle(name, value);
            form.Smuggle("Input.Week.Days[7].Spans[0].Opens", "08:00");
            form.Smuggle("Input.Week.Days[7].Spans[0].Closes", "09:00");
            form.Smuggle("Office.Slug", "stolen");
            Assert.NotEqual(HttpStatusCode.InternalServerError, (await form.SubmitAsync()).StatusCode);
        }

        Assert.Equal(("Open; Mon-Fri 08:00-16:00", office.Slug), ((await ReloadAsync(office)).Timetable, (await ReloadAsync(office)).Slug));
    }

    [Fact]
    public async Task The_list_shows_the_offices_in_reach_with_their_state_of_today()
    {
        var (own, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var visitor = await AdministratorAsync(own);

        var page = await visitor.OpenAsync("/admin/hours");

        Assert.Contains("Open now, closes 16:00", page.Main, StringComparison.Ordinal);
        Assert.All((string[])["hours", "exceptions", "alerts"], part => Assert.Contains(PathOf(own, part), page.Links));
        Assert.DoesNotContain(PathOf(foreign, "hours"), page.Links);
        Assert.Contains("/admin/hours", page.Document.QuerySelectorAll(".tabs a").Select(link => link.GetAttribute("href")));
        var caseworker = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Municipality, Roles.Caseworker, own));
        Assert.DoesNotContain("/admin/hours", (await caseworker.OpenAsync("/admin")).Links);
    }
}
