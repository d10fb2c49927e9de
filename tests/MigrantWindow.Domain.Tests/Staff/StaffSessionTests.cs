using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Tests.Staff;

public sealed class StaffSessionTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_session_ends_after_half_an_hour_without_a_request()
    {
        var session = StaffSession.Start("key", 1, hasSecondFactor: true, "Firefox, Windows", Now);

        Assert.True(session.IsAliveAt(Now.AddMinutes(30).AddTicks(-1)));
        Assert.False(session.IsAliveAt(Now.AddMinutes(30)));
    }

    [Fact]
    public void A_session_in_use_ends_after_twelve_hours()
    {
        var session = StaffSession.Start("key", 1, hasSecondFactor: true, "Firefox, Windows", Now);

        session.Seen(Now.AddHours(12).AddMinutes(-1));

        Assert.True(session.IsAliveAt(Now.AddHours(12).AddTicks(-1)));
        Assert.False(session.IsAliveAt(Now.AddHours(12)));
    }

    [Fact]
    public void A_password_waits_ten_minutes_for_its_second_factor()
    {
        var session = StaffSession.Start("key", 1, hasSecondFactor: false, "Firefox, Windows", Now);

        session.Seen(Now.AddMinutes(9));

        Assert.True(session.IsAliveAt(Now.AddMinutes(10).AddTicks(-1)));
        Assert.False(session.IsAliveAt(Now.AddMinutes(10)));
    }

    [Fact]
    public void The_key_itself_is_not_kept() => Assert.DoesNotContain("secret", StaffSession.Start("secret", 1, true, "?", Now).KeyHash, StringComparison.Ordinal);

    [Fact]
    public void Keys_are_long_random_and_fit_into_a_path()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => SecretKey.New()).ToList();

        Assert.Equal(100, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[A-Za-z0-9_-]{43}$", key));
    }
}
