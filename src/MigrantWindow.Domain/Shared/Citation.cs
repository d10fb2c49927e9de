namespace MigrantWindow.Domain.Shared;

/// <summary>A source cited by one thing, in order of weight: the first is named in the public line.</summary>
public sealed class Citation
{
    private Citation() { }

    public Citation(SourceReference source, int order) => (Source, Order) = (source, order);

    public int Id { get; private set; }
    public int SourceId { get; private set; }
    public SourceReference Source { get; private set; } = null!;
    public int Order { get; private set; }
}
