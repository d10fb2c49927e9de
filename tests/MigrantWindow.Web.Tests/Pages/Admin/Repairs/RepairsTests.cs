using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Repairs;
using MigrantWindow.Web.Security;
using MigrantWindow.Web.Tests.Pages.Feedback;

namespace MigrantWindow.Web.Tests.Pages.Admin.Repairs;

public sealed class RepairsTests(PortalApp app) : AdminTest(app)
{
    private static readonly string[] Parts = ["", "/repair", "/closing"];

    [Fact]
    public async Task What_only_the_Ombudsman_may_see_is_in_no_number_that_the_office_sees()
    {
        var office = await Data.OfficeAsync();
        var id = await ReportedAsync(office, FeedbackReason.ChargedMe, "Me pidieron dinero");
        var staff = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office));
        await (await staff.OpenFormAsync(Links.Repair(id))).SubmitAsync();
        var form = await staff.OpenFormAsync(Links.Repair(id, "repair"));
        form["Note"] = "Hablamos con la oficina";
        await form.SubmitAsync();

        Assert.Equal(RepairState.Fixed, await App.AskAsync(db => db.RepairTasks.Where(task => task.Id == id).Select(task => task.State).SingleAsync()));
        Assert.DoesNotContain("repaired", (await Visitor.OpenAsync($"/en/{office.Slug}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_taken_into_work_repaired_with_a_note_and_counted_where_readers_see_it()
    {
        var office = await Data.OfficeAsync();
        var id = await ReportedAsync(office, FeedbackReason.WrongFact, "La hora es otra");
        var staff = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Municipality, Roles.Caseworker, office));
        Assert.DoesNotContain("repaired", (await Visitor.OpenAsync($"/en/{office.Slug}")).Main, StringComparison.Ordinal);

        var listed = await staff.OpenAsync(Links.Repairs);
        Assert.Contains(Links.Repair(id), listed.Links);
        Assert.Contains("La hora es otra", (await staff.OpenAsync(Links.Repair(id))).Main, StringComparison.Ordinal);
        var begun = await staff.FollowAsync(await (await staff.OpenFormAsync(Links.Repair(id))).SubmitAsync());
        Assert.Contains("In work", begun.Main, StringComparison.Ordinal);
        var form = await staff.OpenFormAsync(Links.Repair(id, "repair"));
        form["Note"] = "Corregimos la hora";
        var done = await staff.FollowAsync(await form.SubmitAsync());

        Assert.Contains("What was done: Corregimos la hora", done.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Links.Repair(id), (await staff.OpenAsync(Links.Repairs)).Links);
        Assert.Contains(Links.Repair(id), (await staff.OpenAsync($"{Links.Repairs}?state=Fixed")).Links);
        Assert.Contains("reports repaired in the last 12 months: 1. Half of the repairs took one day at most.", (await Visitor.OpenAsync($"/en/{office.Slug}")).Main, StringComparison.Ordinal);
        Assert.Equal(
            [(AuditAction.RepairBegun, "New", "InWork"), (AuditAction.RepairFixed, "InWork", "Fixed")],
            (await App.AskAsync(db => db.AuditEntries.Where(entry => entry.Subject == Subjects.Repair(id)).OrderBy(entry => entry.Number).ToListAsync())).Select(entry => (entry.Action, entry.Before!, entry.After!)));
    }

    [Fact]
    public async Task Whoever_repairs_without_a_note_or_a_second_time_is_told_so_and_nothing_changes()
    {
        var office = await Data.OfficeAsync();
        var id = await ReportedAsync(office);
        var staff = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Ombudsman, Roles.Administrator, office));
        var (empty, first, second) = (await staff.OpenFormAsync(Links.Repair(id, "repair")), await staff.OpenFormAsync(Links.Repair(id, "repair")), await staff.OpenFormAsync(Links.Repair(id, "repair")));

        var refused = await empty.SubmitToPageAsync();
        first["Note"] = second["Note"] = "Done";
        Assert.Equal(HttpStatusCode.Redirect, (await first.SubmitAsync()).StatusCode);
        var late = await second.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "Say what was done"), (refused.Status, refused.ErrorFor("Note")));
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        Assert.Contains("It is fixed or closed already.", late.Errors, StringComparison.Ordinal);
        Assert.Single(await App.AskAsync(db => db.AuditEntries.Where(entry => entry.Subject == Subjects.Repair(id)).ToListAsync()));
    }

    [Fact]
    public async Task A_report_about_nothing_is_closed_with_a_reason_and_readers_are_told_nothing()
    {
        var office = await Data.OfficeAsync();
        var id = await ReportedAsync(office);
        var staff = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Municipality, Roles.Administrator, office));
        var form = await staff.OpenFormAsync(Links.Repair(id, "closing"));

        var refused = await form.SubmitToPageAsync();
        form["Note"] = "The page was right";
        var closed = await staff.FollowAsync(await form.SubmitAsync());

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Closed", closed.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("repaired in the last", (await Visitor.OpenAsync($"/en/{office.Slug}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_see_what_is_said_of_their_own_offices_and_IOM_sees_all()
    {
        var office = await Data.OfficeAsync();
        var (own, portal) = (await ReportedAsync(office), await PortalReportAsync());
        var foreign = await Staff.StaffAsync(Roles.Ombudsman, Roles.Administrator, await Data.OfficeAsync());

        foreach (var person in (StaffMember[])[await MemberAsync(Roles.Municipality, office), await MemberAsync(Roles.Ombudsman, office)])
        {
            await ShouldSeeAsync(person.Id, own, true);
            await ShouldSeeAsync(person.Id, portal, false);
        }

        await ShouldSeeAsync(foreign.Id, own, false);
        var iom = await MemberAsync(Roles.Iom);
        await ShouldSeeAsync(iom.Id, own, true);
        await ShouldSeeAsync(iom.Id, portal, true);
    }

    [Theory]
    [InlineData(FeedbackReason.ChargedMe, null)]
    [InlineData(FeedbackReason.Other, "El guardia me amenazó")]
    [InlineData(FeedbackReason.WasClosed, "He wanted a BRIBE")]
    [InlineData(FeedbackReason.WrongFact, "On m’a frappé")]
    public async Task Money_and_violence_reach_only_IOM_and_the_Ombudsman(FeedbackReason reason, string? text)
    {
        var office = await Data.OfficeAsync();
        var id = await ReportedAsync(office, reason, text);

        await ShouldSeeAsync((await MemberAsync(Roles.Municipality, office)).Id, id, false);
        await ShouldSeeAsync((await MemberAsync(Roles.Ombudsman, office)).Id, id, true);
        await ShouldSeeAsync((await MemberAsync(Roles.Iom)).Id, id, true);
    }

    [Fact]
    public async Task Words_of_violence_do_not_join_what_others_read()
    {
        var (office, article) = (await Data.OfficeAsync(), await Data.ArticleAsync());
        var key = FeedbackForms.KeyOf(article, office);
        await FeedbackForms.ReportAsync(App, key, FeedbackReason.Other, "El mapa no se ve");

        await FeedbackForms.ReportAsync(App, key, FeedbackReason.Other, "Me acosaron allí");

        var tasks = await FeedbackForms.TasksOfAsync(App, key);
        Assert.Equal([(false, 1), (true, 1)], tasks.Select(task => (task.IsConfidential, task.Reports)));
        var municipal = await (await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Municipality, Roles.Caseworker, office))).OpenAsync(Links.Repair(tasks[0].Id));
        Assert.Contains("El mapa", municipal.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("acosaron", municipal.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_goes_on_by_the_number_of_the_last_and_adds_up_pages_and_reasons()
    {
        var (office, article) = (await Data.OfficeAsync(), await Data.ArticleAsync());
        await App.WithDatabaseAsync(async db =>
        {
            for (var number = 0; number < ListRepairsModel.PageSize + 1; number++)
            {
                var given = new Domain.Repairs.Feedback(Guid.NewGuid(), FeedbackForms.KeyOf(article, office), office.Id, "en", FeedbackReason.WrongFact, null, new DateOnly(2026, 3, 1));
                db.Add(new RepairTask(given, "The page", "/en"));
            }

            await db.SaveChangesAsync();
        });
        var staff = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Municipality, Roles.Caseworker, office));

        var first = await staff.OpenAsync($"{Links.Repairs}?office={office.Id}&reason=WrongFact");
        var second = await staff.OpenAsync(first.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "More").GetAttribute("href")!);

        Assert.Equal((ListRepairsModel.PageSize, 1), (Rows(first), Rows(second)));
        Assert.Contains($"The page|Something is wrong|{ListRepairsModel.PageSize + 1}", first.Document.QuerySelectorAll("tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))));
        static int Rows(HtmlPage page) => page.Document.QuerySelectorAll("main a.way").Length;
    }

    private async Task<int> ReportedAsync(Office office, FeedbackReason reason = FeedbackReason.WrongFact, string? text = null)
    {
        var key = FeedbackForms.KeyOf(await Data.ArticleAsync(), office);
        await FeedbackForms.ReportAsync(App, key, reason, text);
        return Assert.Single(await FeedbackForms.TasksOfAsync(App, key)).Id;
    }

    private async Task<int> PortalReportAsync()
    {
        await FeedbackForms.ReportAsync(App, new PageKey(PageKind.Glossary), FeedbackReason.NotUnderstood);
        return (await FeedbackForms.TasksOfAsync(App, new PageKey(PageKind.Glossary)))[^1].Id;
    }

    private async Task<StaffMember> MemberAsync(string institution, params Office[] offices) => (await Staff.StaffAsync(institution, Roles.Administrator, offices)).Member;

    private async Task ShouldSeeAsync(int personId, int id, bool sees)
    {
        var visitor = await Staff.SignedInAsync(await App.AskAsync(db => db.Users.SingleAsync(user => user.Id == personId)));

        Assert.Equal(sees, (await visitor.OpenAsync($"{Links.Repairs}?before={id + 1}")).Links.Contains(Links.Repair(id)));
        foreach (var part in Parts)
        {
            Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await visitor.OpenAsync(Links.Repair(id) + part)).Status);
        }
    }
}
