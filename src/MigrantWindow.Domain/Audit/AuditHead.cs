namespace MigrantWindow.Domain.Audit;

/// <summary>The end of the audit log: one row, taken by whoever adds an entry, so that entries queue.</summary>
public sealed class AuditHead
{
    /// <summary>The only row's id.</summary>
    public const int OnlyId = 1;

    private AuditHead() { }

    public int Id { get; private set; } = OnlyId;
    public long Number { get; private set; }
    public string Hash { get; private set; } = "";
}
