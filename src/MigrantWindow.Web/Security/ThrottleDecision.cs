namespace MigrantWindow.Web.Security;

/// <summary>Whether an attempt may be made now. One that may is counted as wrong until the throttle hears otherwise.</summary>
public sealed class ThrottleDecision
{
    internal ThrottleDecision(TimeSpan wait, IReadOnlyList<(ThrottleKey Key, Limit Limit)> charged) => (RetryAfter, Charged) = (wait > TimeSpan.Zero ? wait : null, charged);

    /// <summary>How long to wait; nothing when the attempt may be made.</summary>
    public TimeSpan? RetryAfter { get; }
    public bool IsAllowed => RetryAfter is null;

    internal IReadOnlyList<(ThrottleKey Key, Limit Limit)> Charged { get; }
}
