using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace MigrantWindow.Data.Identity;

/// <summary>Identity's store with three differences: nothing is saved until the page saves everything at once, authenticator keys are encrypted, and
/// of recovery codes only salted hashes are kept.</summary>
public sealed class StaffUserStore : UserStore<StaffUser, StaffRole, PortalDbContext, int>
{
    private readonly IDataProtector _protector;

    public StaffUserStore(PortalDbContext db, IDataProtectionProvider protection, IdentityErrorDescriber errors) : base(db, errors)
    {
        AutoSaveChanges = false;
        _protector = protection.CreateProtector("authenticator key");
    }

    /// <summary>The user is tracked: what changed is saved with the rest of the act.</summary>
    public override Task<IdentityResult> UpdateAsync(StaffUser user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }

    public override Task SetAuthenticatorKeyAsync(StaffUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _protector.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(StaffUser user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } sealedKey ? _protector.Unprotect(sealedKey) : null;

    public override Task ReplaceCodesAsync(StaffUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => HashOf(user, code)), cancellationToken);

    public override Task<bool> RedeemCodeAsync(StaffUser user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, HashOf(user, code), cancellationToken);

    /// <summary>The codes are random and long: a plain hash, salted with the user, is enough.</summary>
    private static string HashOf(StaffUser user, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id}:{code}")));
}
