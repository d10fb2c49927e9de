using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MigrantWindow.Data.Identity;

namespace MigrantWindow.Web.Security;

/// <summary>Checks and sets passwords through the <see cref="HashingGate"/>. A check takes one hash, whoever is asked for.</summary>
public sealed class PasswordCheck(IPasswordHasher<StaffUser> hasher, HashingGate gate, IOptions<PasswordHasherOptions> options)
{
    private static readonly StaffUser Nobody = new("", "", "", default);

    /// <summary>Identity's format 3: version, PRF (2 is HMAC-SHA-512), iterations, salt length, 16 bytes of salt, 32 of key, all random.</summary>
    private readonly string _hashOfNobody = HashOfNobody(options.Value.IterationCount);

    /// <summary>Where a hash is older than today's settings ask, a right password renews it; the caller saves the user.</summary>
    /// <param name="user">Nothing where the account is unknown: never right, and as much work.</param>
    /// <exception cref="HashingBusyException">Too many others are being checked.</exception>
    public async Task<bool> VerifyAsync(StaffUser? user, string password, CancellationToken stop)
    {
        using var place = await gate.EnterAsync(stop);
        var result = hasher.VerifyHashedPassword(user ?? Nobody, user?.PasswordHash ?? _hashOfNobody, password);
        if (user?.PasswordHash is null)
        {
            return false;
        }

        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = hasher.HashPassword(user, password);
        }

        return result != PasswordVerificationResult.Failed;
    }

    /// <summary>Hashes a password that <see cref="PasswordRules"/> let through; the caller changes the security stamp and saves.</summary>
    /// <exception cref="HashingBusyException">Too many others are being checked.</exception>
    public async Task SetAsync(StaffUser user, string password, CancellationToken stop)
    {
        using var place = await gate.EnterAsync(stop);
        user.PasswordHash = hasher.HashPassword(user, password);
    }

    private static string HashOfNobody(int iterations)
    {
        const int SaltLength = 16, KeyLength = 32, HeadLength = 13;

        var hash = new byte[HeadLength + SaltLength + KeyLength];
        RandomNumberGenerator.Fill(hash.AsSpan(HeadLength));
        hash[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(1), 2);
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(5), iterations);
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(9), SaltLength);
        return Convert.ToBase64String(hash);
    }
}
