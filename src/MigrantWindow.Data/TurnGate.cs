namespace MigrantWindow.Data;

/// <summary>Lets the acts of one process wait for each other here, first come, first served, where it costs nothing. What is left to the engine is other processes:
/// SQLite gives up after some seconds, and whoever asks again most often gets the lock.</summary>
public sealed class TurnGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async Task<T> InTurnAsync<T>(Func<Task<T>> act, CancellationToken stop)
    {
        await _gate.WaitAsync(stop);
        try
        {
            return await act();
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
