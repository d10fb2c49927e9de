namespace MigrantWindow.Data.Seeding;

/// <summary>Something wrong in a content file, at a line a person can open.</summary>
public sealed record ContentFault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}
