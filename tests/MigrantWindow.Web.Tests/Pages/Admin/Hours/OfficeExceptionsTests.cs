using System.Net;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Hours;

public sealed class OfficeExceptionsTests(PortalApp app) : HoursTest(app)
{
    private const string Today = "2026-03-02";

    [Fact]
    public async Task A_day_on_which_the_office_is_closed_holds_at_once_and_is_audited()
    {
        var office = await Data.OfficeAsync("Mon-Fri 08:00-16:00");
        var visitor = await AdministratorAsync(office);

        var page = await visitor.FollowAsync(await (await FilledAsync(visitor, office, Today)).SubmitAsync());

        Assert.Contains("Closed all day", page.Main, StringComparison.Ordinal);
        Assert.Contains("Closed now. Opens Tuesday, March 3 8:00", (await Visitor.OpenAsync($"/en/{office.Slug}")).Main, StringComparison.Ordinal);
        var entry = Assert.Single(await AuditOfAsync(office));
        Assert.Equal((AuditAction.HoursChanged, null, "2026-03-02: closed (Reparaciones)"), (entry.Action, entry.Before, entry.After));
    }

    [Fact]
    public async Task Other_hours_of_a_day_replace_those_of_the_week()
    {
        var office = await Data.OfficeAsync("Mon-Fri 08:00-16:00");
        var form = await FilledAsync(await AdministratorAsync(office), office, Today);

        form["Input.Kind"] = "hours";
        form["Input.Opens"] = "08:30";
        form["Input.Closes"] = "11:00";
        await form.SubmitAsync();

        Assert.Contains("Open now, closes 11:00", (await Visitor.OpenAsync($"/en/{office.Slug}")).Main, StringComparison.Ordinal);
        Assert.Equal("Works", (await ReloadAsync(office)).Exceptions.Single().Reason.In("en"));
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once_and_another_word_on_the_same_day_is_refused_with_what_is_there()
    {
        var office = await Data.OfficeAsync();
        var visitor = await AdministratorAsync(office);
        var (form, other) = (await FilledAsync(visitor, office, Today), await FilledAsync(visitor, office, Today));
        other["Input.Reason[es]"] = "Feriado local";

        await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);
        var page = await other.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("it already says: Closed all day, Reparaciones", page.Errors, StringComparison.Ordinal);
        Assert.Contains("Feriado local", page.Source, StringComparison.Ordinal);
        Assert.Single((await ReloadAsync(office)).Exceptions);
        Assert.Single(await AuditOfAsync(office));
    }

    [Fact]
    public async Task A_day_is_removed_and_the_usual_hours_hold_again()
    {
        var office = await Data.OfficeAsync("Mon-Fri 08:00-16:00");
        var visitor = await AdministratorAsync(office);
        await (await FilledAsync(visitor, office, Today)).SubmitAsync();

        var remove = await visitor.OpenFormAsync(PathOf(office, "exceptions"), "form[action*=Remove]");
        await remove.SubmitAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await remove.SubmitAsync()).StatusCode);

        Assert.Empty((await ReloadAsync(office)).Exceptions);
        Assert.Contains("Open now", (await Visitor.OpenAsync($"/en/{office.Slug}")).Main, StringComparison.Ordinal);
        Assert.Equal(["2026-03-02: closed (Reparaciones)"], (await AuditOfAsync(office)).Select(entry => entry.Before).OfType<string>());
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2028-03-03")]
    [InlineData("03/02/2026")]
    [InlineData("")]
    public async Task A_date_that_is_past_far_away_or_none_is_refused(string date)
    {
        var office = await Data.OfficeAsync();

        var page = await (await FilledAsync(await AdministratorAsync(office), office, date)).SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "Enter a date from today on, at most 2 years ahead"), (page.Status, page.ErrorFor("Input.Date")));
        Assert.Contains("Reparaciones", page.Source, StringComparison.Ordinal);
        Assert.Empty((await ReloadAsync(office)).Exceptions);
    }

    [Theory]
    [InlineData("Input.Reason[es]", "", "Enter the words in Spanish")]
    [InlineData("Input.Kind", "hours", "Enter both times, such as 08:00")]
    public async Task What_is_missing_is_said(string field, string value, string message)
    {
        var office = await Data.OfficeAsync();
        var form = await FilledAsync(await AdministratorAsync(office), office, Today);

        form[field] = value;
        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, page.Errors, StringComparison.Ordinal);
        Assert.Empty((await ReloadAsync(office)).Exceptions);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_refused_in_its_language()
    {
        var office = await Data.OfficeAsync();
        var form = await FilledAsync(await AdministratorAsync(office), office, Today);

        form["Input.Reason[fr]"] = new string('x', ScheduleException.ReasonMaxLength + 1);
        var page = await form.SubmitToPageAsync();

        Assert.Contains("Français: the words must be 200 characters or less", page.Errors, StringComparison.Ordinal);
    }

    private static async Task<HtmlForm> FilledAsync(Visitor visitor, Office office, string date)
    {
        var form = await visitor.OpenFormAsync(PathOf(office, "exceptions"), "form#add");
        form["Input.Date"] = date;
        form["Input.Reason[es]"] = "Reparaciones";
        form["Input.Reason[en]"] = "Works";
        return form;
    }
}
