using OtpNet;

namespace MigrantWindow.Web.Security;

/// <summary>The secret that an authenticator app and the portal share (RFC 6238, with the settings every app knows: SHA-1, six digits, 30 seconds).</summary>
public static class AuthenticatorKey
{
    private const string Issuer = "MigrantWindow";

    /// <summary>Clocks may differ by one step.</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>160 random bits in Base32.</summary>
    public static string New() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(20));

    /// <summary>In groups of four, to be typed by hand.</summary>
    public static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));

    /// <summary>What a QR code or a link tells the app.</summary>
    public static string Address(string key, string account) => new OtpUri(OtpType.Totp, key, account, Issuer).ToString();

    /// <returns>The time step that the code belongs to; nothing where it is wrong.</returns>
    public static long? StepOf(string key, string code, DateTimeOffset now) =>
        new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(now.UtcDateTime, string.Concat(code.Where(char.IsAsciiDigit)), out var step, Window) ? step : null;
}
