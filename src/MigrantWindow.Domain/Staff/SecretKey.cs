using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MigrantWindow.Domain.Staff;

/// <summary>A secret of 256 random bits that only its bearer knows; the database keeps the hash.</summary>
public static class SecretKey
{
    /// <summary>SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    /// <summary>43 characters that need no escaping in a URL.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
