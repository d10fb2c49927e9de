using System.Net;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages;

namespace MigrantWindow.Web.Tests.Security;

public sealed class SessionTimeTests(PortalApp app) : ClockTest(app)
{
    private readonly StaffData _staff = new(app);

    [Fact]
    public async Task Half_an_hour_without_a_request_ends_a_session()
    {
        var visitor = await OpenAsync();

        App.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_session_in_use_goes_on_and_ends_after_twelve_hours()
    {
        var visitor = await OpenAsync();

        for (var minutes = 0; minutes < 12 * 60 - 20; minutes += 20)
        {
            App.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);
        }

        App.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/admin")).StatusCode);
    }

    private async Task<Visitor> OpenAsync() => await _staff.SignedInAsync(await _staff.StaffAsync(Roles.Iom, Roles.Administrator));
}
