namespace MigrantWindow.Web.Security;

/// <summary>Lets few passwords be hashed at once, so that sign-ins leave processors to the public pages.</summary>
public sealed class HashingGate(TimeProvider clock) : IDisposable
{
    /// <summary>How long a hash may wait for its turn.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _places = new(Places, Places);

    /// <summary>Half of the processors, at least one.</summary>
    public static int Places { get; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <returns>The place; disposing of it lets the next one in.</returns>
    /// <exception cref="HashingBusyException">No place became free in time.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            await _places.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new HashingBusyException();
        }

        return new Place(_places);
    }

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                places.Release();
            }
        }
    }
}
