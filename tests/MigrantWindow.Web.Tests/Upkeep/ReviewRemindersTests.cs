using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Upkeep;

namespace MigrantWindow.Web.Tests.Upkeep;

/// <summary>Each test moves the clock onwards from where it finds it, and looks only at the mails of people of its own.</summary>
public sealed class ReviewRemindersTests(ReviewRemindersTests.App app) : IClassFixture<ReviewRemindersTests.App>
{
    private const int ReviewMonths = 3;

    private readonly TestData _data = new(app);
    private readonly StaffData _staff = new(app);

    private DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task The_team_is_told_thirty_days_before_on_the_day_and_thirty_days_after_and_on_no_other_day()
    {
        var (fact, person, due) = await ConfirmedFactAsync();

        foreach (var (day, mails) in new[] { (-31, 0), (-30, 1), (-29, 1), (-1, 1), (0, 2), (1, 2), (29, 2), (30, 3), (31, 3), (90, 3) })
        {
            await RunOnAsync(due.AddDays(day));
            Assert.Equal((day, mails), (day, await app.MailsToAsync(person.Email!)));
        }

        var mail = (await app.Mailbox.WaitForAsync(person.Email!, 3))[0];
        Assert.Equal("Is this still correct?", mail.Subject);
        Assert.Contains($"Phone (en)\nto be confirmed by {due.AddHours(-6).ToString("MMMM d, yyyy", System.Globalization.CultureInfo.GetCultureInfo("en"))}\nhttps://portal.test/admin/facts/{fact.Id}", mail.TextBody!.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_were_missed_are_made_up_for_by_one_mail_and_what_was_told_is_not_told_again()
    {
        var (_, person, due) = await ConfirmedFactAsync();

        await RunOnAsync(due.AddDays(5));
        await RunOnAsync(due.AddDays(6));
        Assert.Equal(1, await app.MailsToAsync(person.Email!));

        await RunOnAsync(due.AddDays(33));
        await RunOnAsync(due.AddDays(34));
        Assert.Equal(2, await app.MailsToAsync(person.Email!));
    }

    [Fact]
    public async Task Whoever_confirms_meanwhile_hears_no_more_until_the_next_review()
    {
        var (fact, person, due) = await ConfirmedFactAsync();
        await RunOnAsync(due.AddDays(-30));
        Assert.Equal(1, await app.MailsToAsync(person.Email!));

        MoveTo(due.AddDays(-10));
        await _data.ChangeAsync(fact, (_, tracked) => { tracked.Confirm(tracked.InstitutionId, Now); return Task.CompletedTask; });
        var next = Now.AddMonths(ReviewMonths);
        await RunOnAsync(due);
        await RunOnAsync(due.AddDays(30));
        Assert.Equal(1, await app.MailsToAsync(person.Email!));

        await RunOnAsync(next.AddDays(-30));
        Assert.Equal(2, await app.MailsToAsync(person.Email!));
    }

    [Fact]
    public async Task One_mail_a_day_names_everything_and_two_nodes_write_it_once()
    {
        var (_, person, due) = await ConfirmedFactAsync(facts: 70);
        MoveTo(due);

        await Task.WhenAll(RunAsync(), RunAsync(), RunAsync());

        Assert.Equal(1, await app.MailsToAsync(person.Email!));
        var text = (await app.Mailbox.WaitForAsync(person.Email!))[0].TextBody!;
        Assert.Equal(StaffMails.ThingsMax, text.Split("/admin/facts/").Length - 1);
        Assert.Contains("And 10 more", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_institution_without_staff_the_caseworkers_of_IOM_and_the_Ombudsman_hear_each_in_their_language()
    {
        var iom = await _staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        await _data.ChangeAsync(iom, (_, tracked) => { tracked.Rename("Ana Prueba", "es"); return Task.CompletedTask; });
        var office = await _data.OfficeAsync();
        var ombudsman = await _staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office);
        var (gone, administrator, townHall) = (await _staff.StaffAsync(Roles.Iom, Roles.Caseworker), await _staff.StaffAsync(Roles.Iom, Roles.Administrator), await _staff.StaffAsync(Roles.Municipality, Roles.Caseworker, office));
        await _staff.DeactivateAsync(gone);
        var institution = await InstitutionAsync(null);
        var due = await FactsAsync(institution, 1);

        await RunOnAsync(due.On);

        Assert.Equal(new[] { 1, 1, 0, 0, 0 }, await MailsToAsync(iom, ombudsman, gone, administrator, townHall));
        Assert.Equal("¿Sigue siendo correcto?", (await app.Mailbox.WaitForAsync(iom.Email!))[0].Subject);
    }

    [Fact]
    public async Task An_article_a_service_and_an_office_are_told_to_the_staff_of_who_owns_them()
    {
        var office = await _data.OfficeAsync();
        var (ombudsman, townHall) = (await _staff.StaffAsync(Roles.Ombudsman, Roles.Administrator, await _data.OfficeAsync()), await _staff.StaffAsync(Roles.Municipality, Roles.Caseworker, office));
        var (article, service) = (await _data.ArticleAsync(), await _data.ServiceAsync());
        await _data.ConfirmAsync(article);
        await _data.ConfirmAsync(service);
        await _data.ConfirmAsync(office);

        await RunOnAsync(Now.AddMonths(12));

        var (ofOmbudsman, ofTownHall) = ((await app.Mailbox.WaitForAsync(ombudsman.Email!))[0].TextBody, (await app.Mailbox.WaitForAsync(townHall.Email!))[0].TextBody);
        Assert.Contains($"/admin/articles/{article.Id}", ofOmbudsman, StringComparison.Ordinal);
        Assert.Contains($"/admin/services/{service.Id}", ofOmbudsman, StringComparison.Ordinal);
        Assert.DoesNotContain($"/admin/offices/{office.Id}", ofOmbudsman, StringComparison.Ordinal);
        Assert.Contains($"/admin/offices/{office.Id}", ofTownHall, StringComparison.Ordinal);
        Assert.DoesNotContain($"/admin/articles/{article.Id}", ofTownHall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portal_reminds_by_itself()
    {
        using var portal = new SelfReminding();
        var (data, staff) = (new TestData(portal), new StaffData(portal));
        var office = await data.OfficeAsync();
        var person = await staff.StaffAsync(Roles.Municipality, Roles.Caseworker, office);
        await data.ConfirmAsync(office);

        portal.Clock.Advance(TimeSpan.FromDays(70));

        await Eventually.IsAsync(
            async () =>
            {
                portal.Clock.Advance(HourlyWork.Interval);
                return await portal.MailsToAsync(person.Email!) > 0;
            },
            "a reminder");
        Assert.Equal(1, await portal.MailsToAsync(person.Email!));
    }

    private async Task<(Fact Fact, StaffUser Person, DateTime Due)> ConfirmedFactAsync(int facts = 1)
    {
        var institution = await InstitutionAsync(Roles.Municipality);
        var office = await _data.OfficeAsync();
        await _data.ChangeAsync(office, async (db, tracked) => tracked.WorkWith([await db.Institutions.SingleAsync(i => i.Id == institution.Id)]));
        var (fact, due) = await FactsAsync(institution, facts);
        return (fact, await _staff.StaffAsync(Roles.Municipality, Roles.Caseworker, office), due);
    }

    private async Task<Institution> InstitutionAsync(string? staff)
    {
        var institution = new Institution(TestData.NewKey("institution"), null, TestData.Words("Institution"), TestData.Words("Role"), null);
        institution.IsSpokenForBy(staff);
        await app.WithDatabaseAsync(async db =>
        {
            db.Add(institution);
            await db.SaveChangesAsync();
        });
        return institution;
    }

    private async Task<(Fact Fact, DateTime On)> FactsAsync(Institution owner, int count)
    {
        Fact fact = null!;
        await app.WithDatabaseAsync(async db =>
        {
            db.Attach(owner);
            for (var number = 0; number < count; number++)
            {
                fact = new Fact(TestData.NewKey("phone"), FactKind.Phone, "22222222", null, TestData.Words("Phone"), owner, ReviewMonths);
                fact.Confirm(owner.Id, Now);
                db.Add(fact);
            }

            await db.SaveChangesAsync();
        });
        return (fact, Now.AddMonths(ReviewMonths));
    }

    private async Task<int[]> MailsToAsync(params StaffUser[] people)
    {
        List<int> mails = [];
        foreach (var person in people)
        {
            mails.Add(await app.MailsToAsync(person.Email!));
        }

        return [.. mails];
    }

    private void MoveTo(DateTime moment) => app.Clock.SetUtcNow(new DateTimeOffset(moment, TimeSpan.Zero));

    private async Task RunOnAsync(DateTime moment)
    {
        MoveTo(moment);
        await RunAsync();
    }

    /// <summary>Anew each time, as after a restart.</summary>
    private async Task RunAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReviewReminders>().RunAsync(default);
    }

    public sealed class App : PortalApp;

    private sealed class SelfReminding : PortalApp
    {
        protected override bool RemindsByItself => true;
    }
}
