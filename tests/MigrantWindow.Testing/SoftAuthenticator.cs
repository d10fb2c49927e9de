using OtpNet;

namespace MigrantWindow.Testing;

/// <summary>An authenticator app that a test holds in its hand.</summary>
/// <param name="Key">In Base32, with or without spaces.</param>
public sealed record SoftAuthenticator(string Key)
{
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    public string CodeAt(DateTimeOffset time) => new Totp(Base32Encoding.ToBytes(Key.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp(time.UtcDateTime);
}
