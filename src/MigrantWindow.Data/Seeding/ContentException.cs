namespace MigrantWindow.Data.Seeding;

/// <summary>The content files hold faults; nothing was stored.</summary>
public sealed class ContentException(IReadOnlyList<ContentFault> faults)
    : Exception($"{faults.Count} faults in the content files; nothing was stored.{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    public IReadOnlyList<ContentFault> Faults => faults;
}
