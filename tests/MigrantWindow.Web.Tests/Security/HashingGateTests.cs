using Microsoft.Extensions.Time.Testing;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Tests.Security;

public sealed class HashingGateTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly HashingGate _gate;

    public HashingGateTests() => _gate = new HashingGate(_clock);

    [Fact]
    public async Task No_more_than_half_of_the_processors_hash_at_once()
    {
        Assert.Equal(Math.Max(1, Environment.ProcessorCount / 2), HashingGate.Places);
        var places = await FillAsync();

        var next = _gate.EnterAsync(default);
        Assert.False(next.IsCompleted);
        places[0].Dispose();

        using var place = await next;
    }

    [Fact]
    public async Task Whoever_waited_two_seconds_is_refused()
    {
        await FillAsync();
        var next = _gate.EnterAsync(default);

        _clock.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.False(next.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        await Assert.ThrowsAsync<HashingBusyException>(() => next.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task A_refused_or_vanished_visitor_leaves_no_place_taken()
    {
        var places = await FillAsync();
        using var stop = new CancellationTokenSource();
        var gone = _gate.EnterAsync(stop.Token);
        var refused = _gate.EnterAsync(default);

        await stop.CancelAsync();
        _clock.Advance(HashingGate.Patience);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        await Assert.ThrowsAsync<HashingBusyException>(() => refused);
        Array.ForEach(places, place => place.Dispose());

        await FillAsync();
    }

    [Fact]
    public async Task A_place_that_is_left_twice_is_one_place()
    {
        var places = await FillAsync();
        places[0].Dispose();
        places[0].Dispose();
        using var one = await _gate.EnterAsync(default);

        Assert.False(_gate.EnterAsync(default).IsCompleted);
    }

    public void Dispose() => _gate.Dispose();

    private Task<IDisposable[]> FillAsync() => Task.WhenAll(Enumerable.Range(0, HashingGate.Places).Select(_ => _gate.EnterAsync(default)));
}
