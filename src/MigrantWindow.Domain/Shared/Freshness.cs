namespace MigrantWindow.Domain.Shared;

public enum FreshnessState
{
    /// <summary>Nobody has confirmed it yet: its source is named instead.</summary>
    Unconfirmed,

    /// <summary>Confirmed, and the review period has not passed.</summary>
    Confirmed,

    /// <summary>Confirmed once, but the review period has passed: call first.</summary>
    Overdue,
}

/// <summary>Whether a reader may rely on something. <paramref name="DueOn"/> is the end of its review period.</summary>
public readonly record struct Freshness(FreshnessState State, DateTime? ConfirmedOn, DateTime? DueOn)
{
    public static Freshness Of(DateTime? confirmedOn, int reviewMonths, DateTime now)
    {
        if (confirmedOn is not { } on)
        {
            return new Freshness(FreshnessState.Unconfirmed, null, null);
        }

        var due = on.AddMonths(reviewMonths);
        return new Freshness(now < due ? FreshnessState.Confirmed : FreshnessState.Overdue, on, due);
    }
}
