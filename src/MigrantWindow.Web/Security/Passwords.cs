namespace MigrantWindow.Web.Security;

/// <summary>What a password may be. NIST SP 800-63B-4: long, anything in it, nothing that is easily guessed.</summary>
public static class Passwords
{
    /// <summary>In Unicode code points, after <see cref="Normalize"/>.</summary>
    public const int MinLength = 15;
    public const int MaxLength = 256;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512, as OWASP's Password Storage Cheat Sheet asks.</summary>
    public const int Iterations = 210_000;

    /// <summary>One form (NFC) for letters that keyboards write in several ways; what is no Unicode becomes U+FFFD.</summary>
    public static string Normalize(string password) => string.Concat(password.EnumerateRunes()).Normalize();

    /// <param name="personal">Name, user name, e-mail address and the like of the person.</param>
    /// <returns>Why the password is refused; nothing when it is good.</returns>
    public static PasswordFault? FaultOf(string password, IEnumerable<string> personal)
    {
        var normal = Normalize(password);
        return normal.EnumerateRunes().Count() switch
        {
            < MinLength => PasswordFault.TooShort,
            > MaxLength => PasswordFault.TooLong,
            _ when CommonPasswords.Contain(normal) => PasswordFault.Common,
            _ when PasswordRemainder.IsSmall(normal, personal) => PasswordFault.Guessable,
            _ => null,
        };
    }
}
