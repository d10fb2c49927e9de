using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Tests.Proposals;

public sealed class ConfirmationLinkTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_link_works_once()
    {
        var link = Link();

        link.Use(Now);

        Assert.Equal(StaffLinkState.Used, link.StateAt(Now));
        Assert.Throws<DomainException>(() => link.Use(Now));
    }

    [Fact]
    public void A_link_works_for_two_weeks()
    {
        Assert.Equal(StaffLinkState.Usable, Link().StateAt(Now.AddDays(14).AddTicks(-1)));
        Assert.Equal(StaffLinkState.Expired, Link().StateAt(Now.AddDays(14)));
        Assert.Throws<DomainException>(() => Link().Use(Now.AddDays(14)));
    }

    [Fact]
    public void Only_the_hash_of_its_key_is_kept() => Assert.Equal(SecretKey.HashOf("key"), Link().KeyHash);

    private static ConfirmationLink Link() =>
        new("key", ProposalSubject.Office, 1, Words.Institution(), new StaffMember(1, "Ana", Roles.Iom, Roles.Caseworker, []), Now);
}
