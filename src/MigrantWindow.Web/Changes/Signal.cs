namespace MigrantWindow.Web.Changes;

/// <summary>Wakes what works in the background of this node. Who takes <see cref="Raised"/> before looking misses nothing that comes after.</summary>
public class Signal
{
    private TaskCompletionSource _raised = NewSource();

    /// <summary>Ends at the next <see cref="Raise"/>.</summary>
    public Task Raised => Volatile.Read(ref _raised).Task;

    public void Raise() => Interlocked.Exchange(ref _raised, NewSource()).TrySetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
