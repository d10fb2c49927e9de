namespace MigrantWindow.Web.Changes;

/// <summary>What this node knows of changed content: who it is among the nodes, and that something of its own was just committed.</summary>
public sealed class ContentNews : Signal
{
    private readonly TaskCompletionSource _followed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Guid NodeId { get; } = Guid.NewGuid();

    /// <summary>Ends once whatever is committed from then on will be heard of.</summary>
    public Task Followed => _followed.Task;

    internal void IsFollowed() => _followed.TrySetResult();
}
