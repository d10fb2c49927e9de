using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Caching;

namespace MigrantWindow.Web.Tests.Pages.Admin.Hours;

public sealed class InForceAtOnceTests(CachedApp app) : IClassFixture<CachedApp>
{
    [Fact]
    public async Task Every_cached_page_that_speaks_of_the_office_shows_a_change_at_once()
    {
        var (data, staff) = (new TestData(app), new StaffData(app));
        var office = await data.OfficeAsync();
        var visitor = new Visitor(app.CreateClient(new() { AllowAutoRedirect = false }));
        string[] paths = ["/en", $"/en/{office.Slug}", $"/en/{office.Slug}/rights"];
        foreach (var path in paths)
        {
            Assert.DoesNotContain("Closed until further notice", (await visitor.OpenAsync(path)).Main, StringComparison.Ordinal);
        }

        var administrator = await staff.SignedInAsync(await staff.StaffAsync(Roles.Municipality, Roles.Administrator, office));
        var hours = await administrator.OpenFormAsync($"/admin/offices/{office.Id}/hours");
        hours["Input.Status"] = "TemporarilyClosed";
        await hours.SubmitAsync();
        var alert = await administrator.OpenFormAsync($"/admin/offices/{office.Id}/alerts", "form#add");
        alert["Input.Text[es]"] = "Hoy no hay agua";
        alert["Input.Ends"] = "2026-03-02T18:00";
        await alert.SubmitAsync();

        Assert.Contains("Closed until further notice", (await visitor.OpenAsync(paths[0])).Main, StringComparison.Ordinal);
        foreach (var path in paths[1..])
        {
            Assert.Equal("Hoy no hay agua", (await visitor.OpenAsync(path)).Text("aside.alert p"));
        }
    }
}
