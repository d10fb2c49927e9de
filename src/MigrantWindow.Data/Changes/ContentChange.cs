namespace MigrantWindow.Data.Changes;

/// <summary>A save changed what readers see. Written in the same transaction, it tells every node which cached pages to evict and what to index anew.</summary>
public sealed class ContentChange
{
    public const int TagsMaxLength = 2000;

    /// <summary>A node that could not read for longer takes everything for changed.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private ContentChange() { }

    /// <param name="nodeId">Of the process that saved; it knows already.</param>
    /// <param name="tags">As the output cache knows them.</param>
    public ContentChange(Guid nodeId, IEnumerable<string> tags, DateTime now)
    {
        var joined = string.Join(' ', tags.Distinct());
        (NodeId, Tags, ChangedOn) = (nodeId, joined.Length > TagsMaxLength ? Everything : joined, now);
    }

    /// <summary>The tag of whatever there is; too many tags come to that.</summary>
    public const string Everything = "everything";

    public long Id { get; private set; }
    public Guid NodeId { get; private set; }

    /// <summary>Separated by blanks.</summary>
    public string Tags { get; private set; } = "";
    public DateTime ChangedOn { get; private set; }
}
