using System.Security.Cryptography;
using System.Text;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>The UUID of a thing: version 5 of RFC 9562, made of its kind and its key. So it is the same on every node, after an export and after a new start.</summary>
public static class HsdsId
{
    /// <summary>The names of MigrantWindow.</summary>
    private static readonly Guid Namespace = new("5b3d8e0c-6a1f-5e27-9c44-2f7d10a86b93");

    /// <param name="kind">As HSDS calls it: <c>service</c>, <c>phone</c>.</param>
    /// <param name="key">Unique among things of the kind, such as the key of a content file.</param>
    public static Guid Of(string kind, params ReadOnlySpan<string> key)
    {
        Span<byte> space = stackalloc byte[16];
        Namespace.TryWriteBytes(space, bigEndian: true, out _);
        var hash = SHA1.HashData([.. space, .. Encoding.UTF8.GetBytes($"{kind}/{string.Join('/', key)}")]); // what the version asks for: no secret hangs on it
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
