namespace MigrantWindow.Web.Mail;

/// <summary>Wakes the sender of this node. Who takes <see cref="Added"/> before looking misses nothing that comes after.</summary>
public sealed class MailSignal
{
    private TaskCompletionSource _added = NewSource();

    /// <summary>Ends at the next <see cref="Raise"/>.</summary>
    public Task Added => Volatile.Read(ref _added).Task;

    public void Raise() => Interlocked.Exchange(ref _added, NewSource()).TrySetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
