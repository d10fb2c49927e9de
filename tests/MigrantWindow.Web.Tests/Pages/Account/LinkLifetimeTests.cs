using System.Net;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class LinkLifetimeTests(PortalApp app) : ClockTest(app)
{
    [Theory]
    [InlineData(StaffLinkPurpose.Invitation, 3 * 24 * 60, "send the invitation again")]
    [InlineData(StaffLinkPurpose.NewPassword, 30, "Ask for another link")]
    public async Task A_link_works_until_its_time_is_over_and_then_says_what_to_do(StaffLinkPurpose purpose, int minutes, string advice)
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var link = await App.LinkAsync(purpose, person);

        MoveTo(Local.AddMinutes(minutes).AddSeconds(-1));
        var before = await Staff.NewVisitor().OpenAsync(link);
        MoveTo(Local.AddSeconds(1));
        var after = await Staff.NewVisitor().OpenAsync(link);

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(HttpStatusCode.Gone, after.Status);
        Assert.Equal("The time of this link is over", after.Heading);
        Assert.Contains(advice, after.Main, StringComparison.Ordinal);
    }
}
