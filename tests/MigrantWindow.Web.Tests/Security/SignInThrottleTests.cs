using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Tests.Security;

public sealed class SignInThrottleTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly SignInThrottle _throttle;

    public SignInThrottleTests() => _throttle = new SignInThrottle(_clock);

    [Fact]
    public void Strangers_from_everywhere_get_at_most_sixty_guesses_in_any_hour()
    {
        List<TimeSpan> guesses = [];
        for (var second = 0; second < 3 * 3600; second += 5)
        {
            if (_throttle.Ask("ana@example.org", NewNetwork(second), null).IsAllowed)
            {
                guesses.Add(TimeSpan.FromSeconds(second));
            }

            _clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(60, guesses.Max(start => guesses.Count(guess => guess >= start && guess <= start + TimeSpan.FromHours(1))));
    }

    [Fact]
    public void One_network_gets_at_most_a_hundred_guesses_in_any_hour_over_all_accounts()
    {
        List<TimeSpan> guesses = [];
        for (var second = 0; second < 2 * 3600; second += 4)
        {
            if (_throttle.Ask($"{second}@example.org", IPAddress.Parse("198.51.100.7"), null).IsAllowed)
            {
                guesses.Add(TimeSpan.FromSeconds(second));
            }

            _clock.Advance(TimeSpan.FromSeconds(4));
        }

        Assert.InRange(guesses.Max(start => guesses.Count(guess => guess >= start && guess <= start + TimeSpan.FromHours(1))), 95, 100);
    }

    [Fact]
    public void No_stranger_keeps_a_known_device_out()
    {
        for (var guess = 0; guess < 10_000; guess++)
        {
            _throttle.Ask("ana@example.org", NewNetwork(guess), null);
            _throttle.Ask("ana@example.org", IPAddress.Loopback, null);
            _throttle.Ask("ana@example.org", IPAddress.Loopback, "device of a stranger");

            if (guess % 100 == 0)
            {
                var own = _throttle.Ask("ana@example.org", IPAddress.Loopback, "device of Ana");
                Assert.True(own.IsAllowed);
                _throttle.Succeeded(own);
            }
        }
    }

    [Fact]
    public void Each_wrong_guess_from_one_network_waits_twice_as_long_up_to_a_quarter_of_an_hour()
    {
        Assert.All(Enumerable.Range(0, 5), _ => Assert.True(Ask().IsAllowed));

        List<double> waits = [];
        for (var guess = 0; guess < 8; guess++)
        {
            var wait = Ask().RetryAfter!.Value;
            waits.Add(wait.TotalSeconds);
            _clock.Advance(wait - TimeSpan.FromTicks(1));
            Assert.False(Ask().IsAllowed);
            _clock.Advance(TimeSpan.FromTicks(1));
            Assert.True(Ask().IsAllowed);
        }

        Assert.Equal([30, 60, 120, 240, 480, 900, 900, 900], waits);
    }

    [Fact]
    public void A_right_password_costs_nothing_and_gives_back_nothing_of_others()
    {
        for (var guess = 0; guess < 29; guess++)
        {
            Assert.True(_throttle.Ask("ana@example.org", NewNetwork(guess), null).IsAllowed);
        }

        for (var time = 0; time < 100; time++)
        {
            _throttle.Succeeded(Ask());
        }

        Assert.True(Ask().IsAllowed);
        Assert.False(Ask().IsAllowed);
    }

    [Fact]
    public void An_attempt_that_was_not_made_costs_nothing_and_forgives_nothing()
    {
        for (var guess = 0; guess < 4; guess++)
        {
            Ask();
        }

        for (var time = 0; time < 100; time++)
        {
            var decision = Ask();
            Assert.True(decision.IsAllowed);
            _throttle.NotTried(decision);
        }

        Assert.True(Ask().IsAllowed);
        Assert.False(Ask().IsAllowed);
    }

    [Fact]
    public void However_it_is_written_it_is_one_account_and_one_network()
    {
        string[] spellings = ["ana@example.org", "ANA@EXAMPLE.ORG", " Ana@example.org ", "ａna@example.org"];
        string[] addresses = ["198.51.100.1", "198.51.100.250", "::ffff:198.51.100.9"];
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.True(_throttle.Ask(spellings[guess % 4], IPAddress.Parse(addresses[guess % 3]), null).IsAllowed);
        }

        Assert.False(_throttle.Ask("ana@example.org", IPAddress.Parse("198.51.100.77"), null).IsAllowed);
        Assert.True(_throttle.Ask("ana@example.org", IPAddress.Parse("198.51.101.77"), null).IsAllowed);
    }

    [Theory]
    [InlineData("198.51.100.1", "198.51.100.255", true)]
    [InlineData("198.51.100.1", "198.51.101.1", false)]
    [InlineData("2001:db8:0:12ff::1", "2001:db8:0:1200:ffff::9", true)]
    [InlineData("2001:db8:0:12ff::1", "2001:db8:0:13ff::1", false)]
    public void A_network_is_what_one_subscriber_has(string one, string other, bool same) =>
        Assert.Equal(same, ThrottleKeys.NetworkOf(IPAddress.Parse(one)) == ThrottleKeys.NetworkOf(IPAddress.Parse(other)));

    [Fact]
    public void Wrong_codes_wait_after_ten_and_a_known_device_counts_for_itself()
    {
        Assert.All(Enumerable.Range(0, 10), _ => Assert.True(_throttle.AskForCode(7, null).IsAllowed));

        Assert.Equal(TimeSpan.FromMinutes(1), _throttle.AskForCode(7, null).RetryAfter);
        Assert.True(_throttle.AskForCode(8, null).IsAllowed);
        var own = _throttle.AskForCode(7, "device");
        Assert.True(own.IsAllowed);
        _throttle.Succeeded(own);

        _clock.Advance(TimeSpan.FromMinutes(1));
        var right = _throttle.AskForCode(7, null);
        _throttle.Succeeded(right);
        Assert.True(right.IsAllowed && _throttle.AskForCode(7, null).IsAllowed);
    }

    [Fact]
    public void Few_links_for_a_new_password_are_sent_for_one_account_and_from_one_network()
    {
        Assert.Equal(3, Enumerable.Range(0, 20).Count(n => _throttle.AskForNewPassword("ana@example.org", NewNetwork(n)).IsAllowed));
        Assert.Equal(10, Enumerable.Range(0, 20).Count(n => _throttle.AskForNewPassword($"{n}@example.org", IPAddress.Loopback).IsAllowed));
    }

    [Fact]
    public void The_secret_of_the_keys_changes_daily_and_forgets_nobody()
    {
        _clock.Advance(TimeSpan.FromHours(23.9));
        for (var guess = 0; guess < 30; guess++)
        {
            _throttle.Ask("ana@example.org", NewNetwork(guess), null);
        }

        _clock.Advance(TimeSpan.FromHours(0.2));

        Assert.Equal(6, Enumerable.Range(100, 100).Count(n => _throttle.Ask("ana@example.org", NewNetwork(n), null).IsAllowed));
    }

    [Fact]
    public void Memory_is_bounded_and_a_flood_of_names_does_not_wash_out_a_spent_budget()
    {
        for (var guess = 0; guess < 30; guess++)
        {
            _throttle.Ask("ana@example.org", NewNetwork(guess), null);
        }

        for (var flood = 0; flood < 100_000; flood++)
        {
            _throttle.Ask($"{flood}@example.org", NewNetwork(flood + 100), null);
            Assert.InRange(_throttle.Count, 1, BudgetTable.Capacity);
        }

        Assert.False(_throttle.Ask("ana@example.org", NewNetwork(1_000_000), null).IsAllowed);
    }

    [Fact]
    public void What_is_forgotten_leaves_memory_when_room_is_needed()
    {
        var table = new BudgetTable();
        for (var n = 0; n < 3 * BudgetTable.Capacity; n++)
        {
            table.Set(new ThrottleKey((UInt128)n + 1, 0), new Budget(n, default, TimeSpan.FromSeconds(n + 1)), TimeSpan.FromSeconds(n));
        }

        Assert.InRange(table.Count, 1, BudgetTable.Capacity);
        Assert.Equal(1, Enumerable.Range(0, 3 * BudgetTable.Capacity).Count(n => table.Get(new ThrottleKey((UInt128)n + 1, 0), TimeSpan.FromSeconds(3 * BudgetTable.Capacity - 1)) != default));
    }

    [Fact]
    public async Task Parallel_guesses_are_all_counted()
    {
        var allowed = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(() => _throttle.Ask("ana@example.org", NewNetwork(n), null).IsAllowed)));

        Assert.Equal(30, allowed.Count(guess => guess));
    }

    private static IPAddress NewNetwork(int number) => IPAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"{20 + number / 65536}.{number / 256 % 256}.{number % 256}.9"));

    private ThrottleDecision Ask() => _throttle.Ask("ana@example.org", IPAddress.Parse("198.51.100.7"), null);
}
