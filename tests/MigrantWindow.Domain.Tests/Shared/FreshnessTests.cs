using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Shared;

public sealed class FreshnessTests
{
    private static readonly DateTime Confirmed = Words.Utc(2026, 3, 2, 15);

    [Fact]
    public void What_nobody_confirmed_is_unconfirmed_and_never_due() =>
        Assert.Equal(new Freshness(FreshnessState.Unconfirmed, null, null), Freshness.Of(null, 3, Confirmed));

    [Fact]
    public void A_confirmation_holds_from_its_very_moment()
    {
        var freshness = Freshness.Of(Confirmed, 3, Confirmed);

        Assert.Equal(new Freshness(FreshnessState.Confirmed, Confirmed, Words.Utc(2026, 6, 2, 15)), freshness);
    }

    [Fact]
    public void It_holds_until_the_last_moment_before_its_review_and_no_longer()
    {
        var due = Words.Utc(2026, 6, 2, 15);

        Assert.Equal(FreshnessState.Confirmed, Freshness.Of(Confirmed, 3, due.AddTicks(-1)).State);
        Assert.Equal(FreshnessState.Overdue, Freshness.Of(Confirmed, 3, due).State);
        Assert.Equal(FreshnessState.Overdue, Freshness.Of(Confirmed, 3, due.AddYears(1)).State);
    }

    [Fact]
    public void A_month_after_the_31st_ends_on_the_last_day_of_a_shorter_month() =>
        Assert.Equal(Words.Utc(2026, 2, 28, 12), Freshness.Of(Words.Utc(2026, 1, 31, 12), 1, Confirmed).DueOn);
}
