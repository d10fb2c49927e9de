namespace MigrantWindow.Domain.Staff;

/// <summary>What the server remembers of a passkey ceremony between its two steps. Kept here, not in a cookie, so that an answer counts once.</summary>
public sealed class PasskeyChallenge
{
    public const int StateMaxLength = 4000;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private PasskeyChallenge() { }

    public PasskeyChallenge(string key, int? userId, string state, DateTime now) =>
        (KeyHash, UserId, State, ExpiresOn) = (SecretKey.HashOf(key), userId, state, now + Lifetime);

    public int Id { get; private set; }
    public string KeyHash { get; private set; } = "";

    /// <summary>Who adds a passkey; nothing where somebody signs in with one.</summary>
    public int? UserId { get; private set; }
    public string State { get; private set; } = "";
    public DateTime ExpiresOn { get; private set; }
}
