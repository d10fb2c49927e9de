namespace MigrantWindow.Data.Seeding;

/// <summary>The content files hold faults; nothing was stored.</summary>
/// <param name="outcome">What did not happen.</param>
public sealed class ContentException(IReadOnlyList<ContentFault> faults, string outcome = "nothing was stored")
    : Exception($"{faults.Count} faults in the content files; {outcome}.{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    public IReadOnlyList<ContentFault> Faults => faults;
}
