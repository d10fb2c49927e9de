namespace MigrantWindow.Domain.Staff;

/// <summary>One sign-in on one device. The cookie holds its key and nothing else that counts; when the row is gone, so is the access.</summary>
public sealed class StaffSession
{
    public const int DeviceMaxLength = 60;

    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How long after proving who one is a sensitive act is allowed.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(5);

    /// <summary>How long a password alone may wait for its second factor.</summary>
    public static readonly TimeSpan Half = TimeSpan.FromMinutes(10);

    private StaffSession() { }

    public int Id { get; private set; }
    public string KeyHash { get; private set; } = "";
    public int UserId { get; private set; }
    public DateTime StartedOn { get; private set; }
    public DateTime LastSeenOn { get; private set; }

    /// <summary>When the person last proved who they are.</summary>
    public DateTime ProvedOn { get; private set; }
    public bool HasSecondFactor { get; private set; }

    /// <summary>Browser and system, such as <c>Firefox, Windows</c>, so that its owner knows it in the list.</summary>
    public string Device { get; private set; } = "";

    public static StaffSession Start(string key, int userId, bool hasSecondFactor, string device, DateTime now) => new()
    {
        KeyHash = SecretKey.HashOf(key),
        UserId = userId,
        StartedOn = now,
        LastSeenOn = now,
        ProvedOn = now,
        HasSecondFactor = hasSecondFactor,
        Device = device.Length > DeviceMaxLength ? device[..DeviceMaxLength] : device,
    };

    public bool IsAliveAt(DateTime now) => now < LastSeenOn + Idle && now < StartedOn + (HasSecondFactor ? Longest : Half);

    public void Seen(DateTime now) => LastSeenOn = now;
}
