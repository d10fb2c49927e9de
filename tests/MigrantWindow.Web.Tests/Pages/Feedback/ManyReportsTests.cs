using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Tests.Pages.Feedback;

/// <summary>What many reports do, in time.</summary>
public sealed class ManyReportsTests(PortalApp app) : ClockTest(app)
{
    [Fact]
    public async Task From_one_network_a_page_is_reported_a_few_times_and_then_slowly()
    {
        var key = FeedbackForms.KeyOf(await Data.ArticleAsync(), await Data.OfficeAsync());
        for (var turn = 0; turn < 5; turn++)
        {
            await FeedbackForms.ReportAsync(App, key, FeedbackReason.Other);
        }

        var form = await FeedbackForms.OpenAsync(App, key);
        form["Input.Text"] = "Nobody should type this twice";
        form.Smuggle("Input.Reason", nameof(FeedbackReason.Other));
        var refused = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.NotNull(refused.Response.Headers.RetryAfter);
        Assert.Equal("Nobody should type this twice", refused.Text("textarea[name='Input.Text']"));
        Assert.Equal(5, Assert.Single(await FeedbackForms.TasksOfAsync(App, key)).Reports);
        await FeedbackForms.ReportAsync(App, FeedbackForms.KeyOf(await Data.ArticleAsync(), await Data.OfficeAsync()), FeedbackReason.Other);

        App.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);
    }

    [Fact]
    public async Task Two_who_found_an_office_closed_within_seven_days_alert_its_administrators_once()
    {
        var office = await Data.OfficeAsync();
        var administrator = await Staff.StaffAsync(Roles.Municipality, Roles.Administrator, office);
        var caseworker = await Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office);
        var other = await Staff.StaffAsync(Roles.Municipality, Roles.Administrator, await Data.OfficeAsync());

        await ReportClosedAsync(office);
        Assert.Equal(0, await App.MailsToAsync(administrator.Email!));
        MoveTo(Local.AddDays(6));
        await ReportClosedAsync(office);
        await ReportClosedAsync(office);

        var mail = Assert.Single(await App.Mailbox.WaitForAsync(administrator.Email!));
        Assert.Equal("Readers found your office closed", mail.Subject);
        Assert.Contains("Office (en): 2 readers wrote within 7 days", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(Links.Repairs, Mailbox.PathIn(mail));
        Assert.Equal(1, await App.MailsToAsync(administrator.Email!));
        Assert.Equal((0, 0), (await App.MailsToAsync(caseworker.Email!), await App.MailsToAsync(other.Email!)));
        var today = await (await Staff.SignedInAsync(administrator)).OpenAsync("/admin");
        Assert.Contains("Offices that readers found closed 1", today.Main, StringComparison.Ordinal);
        Assert.Contains("Errors reported by readers 3", today.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("found closed", (await (await Staff.SignedInAsync(caseworker)).OpenAsync("/admin")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("found closed", (await (await Staff.SignedInAsync(other)).OpenAsync("/admin")).Main, StringComparison.Ordinal);

        MoveTo(Local.AddDays(7));
        await ReportClosedAsync(office);
        Assert.Equal(1, await App.MailsToAsync(administrator.Email!));
        await ReportClosedAsync(office);
        Assert.Equal(2, await App.MailsToAsync(administrator.Email!));
    }

    [Fact]
    public async Task Two_who_found_it_closed_more_than_seven_days_apart_alert_nobody()
    {
        var office = await Data.OfficeAsync();
        var administrator = await Staff.StaffAsync(Roles.Ombudsman, Roles.Administrator, office);

        await ReportClosedAsync(office);
        MoveTo(Local.AddDays(7));
        await ReportClosedAsync(office);

        Assert.Equal(0, await App.MailsToAsync(administrator.Email!));
    }

    [Fact]
    public async Task An_office_without_administrators_is_reported_to_those_of_IOM()
    {
        var (office, iom) = (await Data.OfficeAsync(), await Staff.StaffAsync(Roles.Iom, Roles.Administrator));

        await ReportClosedAsync(office);
        await ReportClosedAsync(office);

        Assert.Equal(1, await App.MailsToAsync(iom.Email!));
    }

    [Fact]
    public async Task Nothing_of_the_time_of_day_of_a_report_is_stored()
    {
        var key = FeedbackForms.KeyOf(await Data.ArticleAsync(), await Data.OfficeAsync());

        await FeedbackForms.ReportAsync(App, key, FeedbackReason.Other);

        await App.WithDatabaseAsync(db =>
        {
            var times = ((Type[])[typeof(Domain.Repairs.Feedback), typeof(RepairTask)]).SelectMany(type => db.Model.FindEntityType(type)!.GetProperties())
                .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(DateTime)).Select(property => property.Name);
            Assert.Equal([nameof(RepairTask.EndedOn)], times); // an act of staff
            return Task.CompletedTask;
        });
        Assert.Empty(await App.AskAsync(db => db.AuditEntries.Where(entry => entry.Subject.StartsWith("repair")).ToListAsync()));
    }

    private async Task ReportClosedAsync(Office office) => await FeedbackForms.ReportAsync(App, FeedbackForms.KeyOf(await Data.ArticleAsync(), office), FeedbackReason.WasClosed);
}
