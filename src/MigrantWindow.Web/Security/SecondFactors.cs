using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Security;

/// <summary>Codes of the second factor, and what the first factor of a person brings with it.</summary>
public sealed class SecondFactors(
    PortalDbContext db, StaffUserStore store, StaffSessions sessions, PasswordCheck passwords, SignInThrottle throttle, KnownDevice device, StaffMails mails, TimeProvider clock,
    IHttpContextAccessor accessor)
{
    private HttpContext Http => accessor.HttpContext!;
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Checks a code of the authenticator app, and uses it up.</summary>
    public Task<CodeAnswer> UseCodeAsync(StaffUser user, string code, CancellationToken stop) => UnlessGuessingAsync(user, () => IsUsedNowAsync(user, code, stop));

    /// <summary>Checks the password and then a code of the authenticator app, and uses that up.</summary>
    /// <exception cref="HashingBusyException">Too many others are being checked.</exception>
    public Task<CodeAnswer> ProveAsync(StaffUser user, string password, string code, CancellationToken stop) =>
        UnlessGuessingAsync(user, async () => await passwords.VerifyAsync(user, password, stop) && await IsUsedNowAsync(user, code, stop));

    /// <summary>Checks a recovery code; it is used up when the caller saves, which fails where another request was first.</summary>
    public Task<CodeAnswer> UseRecoveryCodeAsync(StaffUser user, string code, CancellationToken stop) => UnlessGuessingAsync(user, async () =>
    {
        if (!await store.RedeemCodeAsync(user, RecoveryCode.Normalize(code), stop))
        {
            return false;
        }

        db.AuditEntries.Add(new AuditEntry(user.Member, AuditAction.RecoveryCodeUsed, Subjects.Staff(user.Id), Now));
        return true;
    });

    /// <summary>Ten new recovery codes in place of those that were left; the caller saves.</summary>
    public async Task<IReadOnlyList<string>> MakeRecoveryCodesAsync(StaffUser user, CancellationToken stop)
    {
        var codes = RecoveryCode.NewSet();
        await store.ReplaceCodesAsync(user, codes, stop);
        await store.UpdateAsync(user, stop);
        db.AuditEntries.Add(new AuditEntry(user.Member, AuditAction.RecoveryCodesMade, Subjects.Staff(user.Id), Now));
        return codes;
    }

    /// <summary>Saves a factor that was just added. Who had none yet comes in by it.</summary>
    /// <param name="name">What the person calls it.</param>
    /// <returns>Recovery codes, where the person had none.</returns>
    public async Task<IReadOnlyList<string>> SaveAddedAsync(StaffUser user, AuditAction added, string? name, CancellationToken stop)
    {
        await store.UpdateAsync(user, stop);
        db.AuditEntries.Add(new AuditEntry(user.Member, added, Subjects.Staff(user.Id), Now, after: name));
        var factors = await store.FactorsOfAsync(user.Id, stop);
        if (factors.Any && !Http.User.HasSecondFactor())
        {
            throw new DbUpdateConcurrencyException("Somebody added a factor since this page was opened by the password alone.");
        }

        if (factors.Any)
        {
            mails.FactorAdded(user);
        }

        var codes = factors.RecoveryCodes > 0 ? [] : await MakeRecoveryCodesAsync(user, stop);

        if (Http.User.HasSecondFactor())
        {
            await db.SaveChangesAsync(stop);
        }
        else
        {
            await sessions.StartAsync(user, hasSecondFactor: true, stop);
        }

        return codes;
    }

    private async Task<CodeAnswer> UnlessGuessingAsync(StaffUser user, Func<Task<bool>> check)
    {
        var attempt = throttle.AskForCode(user.Id, device.IdFor(Http, user.Id));
        if (!attempt.IsAllowed)
        {
            return new CodeAnswer(false, attempt.RetryAfter);
        }

        try
        {
            var isRight = await check();
            if (isRight)
            {
                throttle.Succeeded(attempt);
            }

            return new CodeAnswer(isRight);
        }
        catch (HashingBusyException)
        {
            throttle.NotTried(attempt);
            throw;
        }
    }

    /// <summary>However many requests bring one code at once, the database lets one of them use it.</summary>
    private async Task<bool> IsUsedNowAsync(StaffUser user, string code, CancellationToken stop) =>
        await store.GetAuthenticatorKeyAsync(user, stop) is { } key
        && AuthenticatorKey.StepOf(key, code, clock.GetUtcNow()) is { } step
        && await db.Users.Where(u => u.Id == user.Id && u.LastTotpStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LastTotpStep, step), stop) == 1;
}
