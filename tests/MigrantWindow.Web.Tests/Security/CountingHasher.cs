using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MigrantWindow.Data.Identity;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Tests.Security;

/// <summary>The portal's hasher, which remembers what it was asked.</summary>
internal sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : IPasswordHasher<StaffUser>
{
    private readonly StaffPasswordHasher _hasher = new(options);
    private int _made, _now, _most;

    public int Made => _made;

    /// <summary>How many comparisons ran at the same time, at most.</summary>
    public int MostAtOnce => _most;

    /// <summary>The stored hashes that a password was compared with.</summary>
    public ConcurrentQueue<string> Verified { get; } = [];

    public string HashPassword(StaffUser user, string password)
    {
        Interlocked.Increment(ref _made);
        return _hasher.HashPassword(user, password);
    }

    public PasswordVerificationResult VerifyHashedPassword(StaffUser user, string hashedPassword, string providedPassword)
    {
        Verified.Enqueue(hashedPassword);
        var now = Interlocked.Increment(ref _now);
        InterlockedMax(ref _most, now);
        try
        {
            return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = most; now > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }
}
