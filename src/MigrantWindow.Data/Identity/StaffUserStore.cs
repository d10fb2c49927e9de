using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace MigrantWindow.Data.Identity;

/// <summary>Identity's store with three differences: nothing is saved until the page saves everything at once, authenticator keys are encrypted, and
/// of recovery codes only salted hashes are kept.</summary>
public sealed class StaffUserStore : UserStore<StaffUser, StaffRole, PortalDbContext, int>
{
    // The names under which the base class keeps them.
    private const string Provider = "[AspNetUserStore]";
    private const string KeyToken = "AuthenticatorKey";
    private const string CodesToken = "RecoveryCodes";

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

    /// <summary>Of two who bring one code at once, the second to save fails: the user's stamp has changed.</summary>
    public override async Task<bool> RedeemCodeAsync(StaffUser user, string code, CancellationToken cancellationToken)
    {
        var left = CodesIn(await GetTokenAsync(user, Provider, CodesToken, cancellationToken)).ToList();
        if (!left.Remove(HashOf(user, code)))
        {
            return false;
        }

        await base.ReplaceCodesAsync(user, left, cancellationToken);
        await UpdateAsync(user, cancellationToken);
        return true;
    }

    public async Task<StaffFactors> FactorsOfAsync(int userId, CancellationToken stop)
    {
        var tokens = await Context.UserTokens.Where(token => token.UserId == userId && token.LoginProvider == Provider)
            .Select(token => new { token.Name, token.Value }).ToDictionaryAsync(token => token.Name, token => token.Value, stop);
        var passkeys = await Context.UserPasskeys.CountAsync(passkey => passkey.UserId == userId, stop);

        return new StaffFactors(tokens.ContainsKey(KeyToken), passkeys, CodesIn(tokens.GetValueOrDefault(CodesToken)).Length);
    }

    private static string[] CodesIn(string? joined) => joined?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The codes are random and long: a plain hash, salted with the user, is enough.</summary>
    private static string HashOf(StaffUser user, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id}:{code}")));
}
