namespace MigrantWindow.Web.Security;

internal abstract record Limit
{
    /// <returns>How long the next attempt must wait; nothing or less when it need not.</returns>
    public abstract TimeSpan WaitOf(Budget budget, TimeSpan now);

    public abstract Budget Spend(Budget budget, TimeSpan now);

    /// <summary>The attempt could not be made after all.</summary>
    public abstract Budget TakeBack(Budget budget);

    /// <summary>The attempt was right.</summary>
    public virtual Budget Succeed(Budget budget) => TakeBack(budget);
}

/// <summary>So many attempts at once, then one each period: in any hour at most the burst and what an hour adds. (Generic cell rate algorithm, ITU-T I.371.)</summary>
internal sealed record RateLimit(int Burst, TimeSpan Period) : Limit
{
    public override TimeSpan WaitOf(Budget budget, TimeSpan now) => budget.Until - (Burst - 1) * Period - now;

    public override Budget Spend(Budget budget, TimeSpan now)
    {
        var until = (budget.Until > now ? budget.Until : now) + Period;
        return new Budget(budget.Spent + 1, until, until);
    }

    public override Budget TakeBack(Budget budget) => new(budget.Spent - 1, budget.Until - Period, budget.ForgetOn - Period);
}

/// <summary>So many attempts freely, then each waits twice as long as the one before, up to a longest. A day without attempts makes good for all.</summary>
internal sealed record DelayLimit(int Free, TimeSpan First, TimeSpan Longest) : Limit
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    public override TimeSpan WaitOf(Budget budget, TimeSpan now) => budget.Until - now;

    public override Budget Spend(Budget budget, TimeSpan now) => new(budget.Spent + 1, now + DelayAfter(budget.Spent + 1), now + Memory);

    public override Budget TakeBack(Budget budget) => budget with { Spent = budget.Spent - 1, Until = default };

    /// <summary>Whoever was right has shown that they are no guesser.</summary>
    public override Budget Succeed(Budget budget) => default;

    private TimeSpan DelayAfter(int attempts)
    {
        if (attempts < Free)
        {
            return TimeSpan.Zero;
        }

        var doublings = Math.Min(attempts - Free, 20);
        var delay = First * (1 << doublings);
        return delay < Longest ? delay : Longest;
    }
}
