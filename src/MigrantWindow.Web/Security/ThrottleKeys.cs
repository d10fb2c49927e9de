using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace MigrantWindow.Web.Security;

/// <summary>Turns names and addresses into keyed hashes, so that memory holds neither. The secret never leaves the process and is a day old at most.</summary>
internal sealed class ThrottleKeys
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private byte[] _today = NewSecret();
    private byte[] _yesterday = NewSecret();
    private TimeSpan _since;

    /// <param name="now">Since the start of the process.</param>
    public ThrottleKey Of(TimeSpan now, string kind, params IEnumerable<string> parts)
    {
        if (now >= _since + Lifetime)
        {
            _yesterday = now >= _since + 2 * Lifetime ? NewSecret() : _today;
            (_today, _since) = (NewSecret(), now);
        }

        var text = Encoding.UTF8.GetBytes(string.Join('\0', parts.Prepend(kind)));
        return new ThrottleKey(Hash(_today, text), Hash(_yesterday, text));
    }

    /// <summary>However its owner writes the name, it is one account.</summary>
    public static string AccountOf(string name) => name.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    /// <summary>What one subscriber usually has: the first 24 bits of an IPv4 address, the first 56 of IPv6.</summary>
    public static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => NetworkOf(address.MapToIPv4()),
        { AddressFamily: AddressFamily.InterNetwork } => Convert.ToHexString(address.GetAddressBytes(), 0, 3),
        _ => Convert.ToHexString(address.GetAddressBytes(), 0, 7),
    };

    private static UInt128 Hash(byte[] secret, byte[] text) => BinaryPrimitives.ReadUInt128BigEndian(HMACSHA256.HashData(secret, text));

    private static byte[] NewSecret() => RandomNumberGenerator.GetBytes(32);
}
