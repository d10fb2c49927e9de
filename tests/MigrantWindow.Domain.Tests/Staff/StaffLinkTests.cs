using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Tests.Staff;

public sealed class StaffLinkTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(StaffLinkPurpose.FirstAdministrator, 60)]
    [InlineData(StaffLinkPurpose.Invitation, 3 * 24 * 60)]
    [InlineData(StaffLinkPurpose.NewPassword, 30)]
    public void A_link_works_for_its_time_and_no_longer(StaffLinkPurpose purpose, int minutes)
    {
        var link = new StaffLink("key", purpose, 1, Now);

        Assert.Equal(StaffLinkState.Usable, link.StateAt(Now.AddMinutes(minutes).AddTicks(-1)));
        Assert.Equal(StaffLinkState.Expired, link.StateAt(Now.AddMinutes(minutes)));
        Assert.Throws<DomainException>(() => link.Use(Now.AddMinutes(minutes)));
        Assert.Null(link.UsedOn);
    }

    [Fact]
    public void A_link_is_used_once_and_stays_used_when_its_time_is_over()
    {
        var link = new StaffLink("key", StaffLinkPurpose.NewPassword, 1, Now);

        link.Use(Now);

        Assert.Equal(StaffLinkState.Used, link.StateAt(Now));
        Assert.Equal(StaffLinkState.Used, link.StateAt(Now.AddDays(1)));
        Assert.Throws<DomainException>(() => link.Use(Now));
    }

    [Fact]
    public void A_link_keeps_no_key()
    {
        var key = SecretKey.New();

        var link = new StaffLink(key, StaffLinkPurpose.Invitation, 1, Now);

        Assert.Equal((SecretKey.HashOf(key), SecretKey.HashLength), (link.KeyHash, link.KeyHash.Length));
        Assert.Equal(43, key.Length);
    }
}
