using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Staff;

/// <summary>A link that lets its bearer do one thing once, for a while: set up the first administrator, accept an invitation, choose a new password.</summary>
public sealed class StaffLink
{
    private StaffLink() { }

    public StaffLink(string key, StaffLinkPurpose purpose, int? userId, DateTime now) =>
        (KeyHash, Purpose, UserId, ExpiresOn) = (SecretKey.HashOf(key), purpose, userId, now + LifetimeOf(purpose));

    public int Id { get; private set; }
    public string KeyHash { get; private set; } = "";
    public StaffLinkPurpose Purpose { get; private set; }

    /// <summary>Nothing for the first administrator, who is nobody yet.</summary>
    public int? UserId { get; private set; }
    public DateTime ExpiresOn { get; private set; }
    public DateTime? UsedOn { get; private set; }

    public StaffLinkState StateAt(DateTime now) => this switch
    {
        { UsedOn: not null } => StaffLinkState.Used,
        _ when now >= ExpiresOn => StaffLinkState.Expired,
        _ => StaffLinkState.Usable,
    };

    /// <exception cref="DomainException">The link was used before, or its time has passed.</exception>
    public void Use(DateTime now)
    {
        if (StateAt(now) != StaffLinkState.Usable)
        {
            throw new DomainException("The link works no more.");
        }

        UsedOn = now;
    }

    public static TimeSpan LifetimeOf(StaffLinkPurpose purpose) => purpose switch
    {
        StaffLinkPurpose.FirstAdministrator => TimeSpan.FromMinutes(60),
        StaffLinkPurpose.Invitation => TimeSpan.FromDays(3),
        _ => TimeSpan.FromMinutes(30),
    };
}
