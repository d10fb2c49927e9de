namespace MigrantWindow.Web.Security;

/// <summary>Too many passwords are being checked at once; the page answers 503 and when to come back.</summary>
public sealed class HashingBusyException() : Exception("Too many passwords are being checked at once.")
{
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);
}
