using System.Globalization;
using System.Net;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Security;

/// <summary>Slows guessing, and forms that send mails. Strangers share the budgets of an account and of a network; a device where the account signed in before has its own, which
/// no stranger can spend. Kept in the memory of this process, bounded, under keyed hashes.</summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    /// <summary>At most 60 guesses in any hour, over all unknown devices.</summary>
    private static readonly RateLimit Account = new(30, TimeSpan.FromMinutes(2));

    /// <summary>At most 100 guesses in any hour.</summary>
    private static readonly RateLimit Network = new(50, TimeSpan.FromSeconds(72));

    private static readonly DelayLimit AccountInNetwork = new(5, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(15));
    private static readonly DelayLimit Device = new(10, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(15));
    private static readonly DelayLimit Code = new(10, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));

    private static readonly RateLimit NewPasswordForAccount = new(3, TimeSpan.FromMinutes(20));
    private static readonly RateLimit NewPasswordInNetwork = new(10, TimeSpan.FromMinutes(6));

    /// <summary>A school may send two hundred people at once; more from one network come slowly.</summary>
    private static readonly RateLimit SignUpInNetwork = new(400, TimeSpan.FromSeconds(6));

    /// <summary>Nobody fills a session, or a stranger's mailbox, from one address.</summary>
    private static readonly RateLimit SignUpForAddress = new(10, TimeSpan.FromMinutes(30));

    /// <summary>Many readers share a network; nobody fills the lists of staff from one.</summary>
    private static readonly RateLimit FeedbackInNetwork = new(100, TimeSpan.FromSeconds(30));

    private static readonly RateLimit FeedbackOnPage = new(5, TimeSpan.FromMinutes(10));

    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly ThrottleKeys _keys = new();
    private readonly BudgetTable _budgets = new();

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _budgets.Count;
            }
        }
    }

    /// <summary>Before a password is checked.</summary>
    /// <param name="account">The stored name where the account exists, so that no other spelling has a budget of its own; else as typed.</param>
    /// <param name="device">From <see cref="KnownDevice.IdFor"/>.</param>
    public ThrottleDecision Ask(string account, IPAddress? address, string? device)
    {
        var name = ThrottleKeys.AccountOf(account);
        var network = ThrottleKeys.NetworkOf(address);
        return device is null
            ? Charge((Account, "account", [name]), (Network, "network", [network]), (AccountInNetwork, "account in network", [name, network]))
            : Charge((Device, "device", [name, device]));
    }

    /// <summary>Before a code of the second factor or a recovery code is checked.</summary>
    public ThrottleDecision AskForCode(int userId, string? device) =>
        Charge((Code, "code", [userId.ToString(CultureInfo.InvariantCulture), device ?? ""]));

    /// <summary>Before a link for a new password is sent.</summary>
    public ThrottleDecision AskForNewPassword(string account, IPAddress? address) =>
        Charge((NewPasswordForAccount, "new password", [ThrottleKeys.AccountOf(account)]), (NewPasswordInNetwork, "new passwords", [ThrottleKeys.NetworkOf(address)]));

    /// <summary>Before somebody is signed up for a training.</summary>
    /// <param name="email">Where the mail goes.</param>
    public ThrottleDecision AskForSignUp(string email, int sessionId, IPAddress? address) => Charge(
        (SignUpForAddress, "sign-up", [ThrottleKeys.AccountOf(email), sessionId.ToString(CultureInfo.InvariantCulture)]), (SignUpInNetwork, "sign-ups", [ThrottleKeys.NetworkOf(address)]));

    /// <summary>Before a reader says something of a page.</summary>
    public ThrottleDecision AskForFeedback(PageKey page, IPAddress? address)
    {
        var network = ThrottleKeys.NetworkOf(address);
        return Charge((FeedbackOnPage, "feedback on page", [$"{page}", network]), (FeedbackInNetwork, "feedback", [network]));
    }

    /// <summary>The attempt was right: it costs nothing. Of what others spent it gives nothing back.</summary>
    public void Succeeded(ThrottleDecision decision) => Change(decision, static (limit, budget) => limit.Succeed(budget));

    /// <summary>The attempt could not be made (503): it costs nothing.</summary>
    public void NotTried(ThrottleDecision decision) => Change(decision, static (limit, budget) => limit.TakeBack(budget));

    private ThrottleDecision Charge(params (Limit Limit, string Kind, string[] Parts)[] limits)
    {
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_start);
            var charged = limits.Select(limit => (Key: _keys.Of(now, limit.Kind, limit.Parts), limit.Limit)).ToList();
            var wait = charged.Max(charge => charge.Limit.WaitOf(_budgets.Get(charge.Key, now), now));
            if (wait > TimeSpan.Zero)
            {
                return new ThrottleDecision(wait, []);
            }

            charged.ForEach(charge => _budgets.Set(charge.Key, charge.Limit.Spend(_budgets.Get(charge.Key, now), now), now));
            return new ThrottleDecision(TimeSpan.Zero, charged);
        }
    }

    private void Change(ThrottleDecision decision, Func<Limit, Budget, Budget> change)
    {
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_start);
            foreach (var (key, limit) in decision.Charged)
            {
                _budgets.Set(key, change(limit, _budgets.Get(key, now)), now);
            }
        }
    }
}
