using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class SessionsTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task A_person_sees_their_own_living_sessions_and_which_one_this_is()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var visitor = await Staff.SignedInAsync(person);
        await Staff.SignedInAsync(person);
        await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));
        var dead = StaffSession.Start("dead", person.Id, true, "Old", App.Clock.GetUtcNow().UtcDateTime - TimeSpan.FromHours(1));
        await App.WithDatabaseAsync(db => { db.Add(dead); return db.SaveChangesAsync(); });

        var page = await visitor.OpenAsync("/account/sessions");

        Assert.Equal(2, page.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Single(page.Document.QuerySelectorAll("main tbody strong"));
    }

    [Fact]
    public async Task One_session_ends_at_its_next_request_and_the_others_go_on()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var (visitor, second, third) = (await Staff.SignedInAsync(person), await Staff.SignedInAsync(person), await Staff.SignedInAsync(person));
        var newest = await App.AskAsync(db => db.StaffSessions.Where(session => session.UserId == person.Id).MaxAsync(session => session.Id));

        var form = await visitor.OpenFormAsync("/account/sessions", $"main form:has(input[value='{newest}'])");
        var response = await form.SubmitAsync();

        Assert.Equal("/account/sessions", Visitor.PathOf(response));
        Assert.StartsWith("/account/sign-in?", Visitor.PathOf(await third.GetAsync("/admin")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/admin")).StatusCode);
        Assert.Equal((AuditAction.SessionEnded, "Test, Test"), (Assert.Single(await App.AuditOfAsync(person)).Action, Assert.Single(await App.AuditOfAsync(person)).Before));
    }

    [Fact]
    public async Task All_others_end_and_this_one_stays()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var (visitor, second, third) = (await Staff.SignedInAsync(person), await Staff.SignedInAsync(person), await Staff.SignedInAsync(person));

        await (await visitor.OpenFormAsync("/account/sessions", "main form[action*='handler=Others']")).SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);
        Assert.All([await second.GetAsync("/admin"), await third.GetAsync("/admin")], gone => Assert.StartsWith("/account/sign-in?", Visitor.PathOf(gone), StringComparison.Ordinal));
        Assert.Equal(2, (await App.AuditOfAsync(person)).Count);
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else_here()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);
        var stranger = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var open = await Staff.SignedInAsync(stranger);
        var visitor = await Staff.SignedInAsync(person);
        await Staff.SignedInAsync(person);
        var foreign = await App.AskAsync(db => db.StaffSessions.Where(session => session.UserId == stranger.Id).Select(session => session.Id).SingleAsync());

        var form = await visitor.OpenFormAsync("/account/sessions", "main form:has(input[name=session])");
        form["session"] = $"{foreign}";
        await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, (await open.GetAsync("/admin")).StatusCode);
        Assert.Empty(await App.AuditOfAsync(stranger));
    }
}
