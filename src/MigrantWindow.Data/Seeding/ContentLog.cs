namespace MigrantWindow.Data.Seeding;

/// <summary>What the readers of content files met: faults, and what can only be judged when every file has been read.</summary>
/// <param name="allowsGaps">Whether texts may be missing in other languages than Spanish, and links and tokens may lead nowhere, as in what editors left.</param>
internal sealed class ContentLog(bool allowsGaps)
{
    private readonly Dictionary<(string Space, string Name), string> _claims = [];

    public List<ContentFault> Faults { get; } = [];

    /// <summary>What would be a fault of content that ships, and is none of content that was exported.</summary>
    public List<ContentFault> Gaps { get; } = [];

    public bool AllowsGaps => allowsGaps;

    /// <summary>Keys that an entry names, of things that must exist.</summary>
    public List<ContentReference> References { get; } = [];

    /// <summary>Every file as it was read.</summary>
    public Dictionary<string, string> Files { get; } = [];

    public void Fault(string file, int line, string message) => Faults.Add(new ContentFault(file, line, message));

    public void Gap(string file, int line, string message) => (allowsGaps ? Gaps : Faults).Add(new ContentFault(file, line, message));

    /// <summary>Notes that a name is taken in a space where names are unique; a second claim is a fault.</summary>
    public void Claim(string space, string name, string file, int line)
    {
        if (!_claims.TryAdd((space, name), file))
        {
            Fault(file, line, $"“{name}” is already taken in {_claims[(space, name)]}.");
        }
    }
}

/// <param name="What">source, institution, office, phone, price, article or service.</param>
internal sealed record ContentReference(string What, string Key, string File, int Line);
