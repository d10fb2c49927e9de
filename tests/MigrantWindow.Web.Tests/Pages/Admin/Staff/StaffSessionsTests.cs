using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Staff;

public sealed class StaffSessionsTests(PortalApp app) : StaffTest(app)
{
    [Fact]
    public async Task One_session_or_all_end_at_their_next_request()
    {
        var person = await CaseworkerAsync(await Data.OfficeAsync());
        var (first, second, third) = (await Staff.SignedInAsync(person), await Staff.SignedInAsync(person), await Staff.SignedInAsync(person));
        var oldest = await App.AskAsync(db => db.StaffSessions.Where(session => session.UserId == person.Id).MinAsync(session => session.Id));
        var visitor = await IomAsync();

        await (await visitor.OpenFormAsync(PathOf(person, "sessions"), $"main form:has(input[value='{oldest}'])")).SubmitAsync();
        var answers = (await first.GetAsync("/admin"), await second.GetAsync("/admin"));
        await (await visitor.OpenFormAsync(PathOf(person, "sessions"), "main form[action*='handler=All']")).SubmitAsync();

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (answers.Item1.StatusCode, answers.Item2.StatusCode));
        Assert.All([await second.GetAsync("/admin"), await third.GetAsync("/admin")], gone => Assert.StartsWith("/account/sign-in?", Visitor.PathOf(gone), StringComparison.Ordinal));
        Assert.Equal(Enumerable.Repeat(AuditAction.SessionEnded, 3), (await App.AuditOfAsync(person)).Select(entry => entry.Action));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_session_of_somebody_else_is_not_ended_under_a_managed_persons_address()
    {
        var (own, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var (person, stranger) = (await CaseworkerAsync(own), await CaseworkerAsync(foreign));
        await Staff.SignedInAsync(person);
        var open = await Staff.SignedInAsync(stranger);
        var session = await App.AskAsync(db => db.StaffSessions.Where(one => one.UserId == stranger.Id).Select(one => one.Id).SingleAsync());

        var form = await (await OmbudsmanAsync(own)).OpenFormAsync(PathOf(person, "sessions"), "main form:has(input[name=session])");
        form["session"] = $"{session}";
        await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, (await open.GetAsync("/admin")).StatusCode);
    }
}
