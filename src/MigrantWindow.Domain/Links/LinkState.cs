namespace MigrantWindow.Domain.Links;

public enum LinkState
{
    /// <summary>Nobody has asked yet.</summary>
    Unchecked,
    Ok,
    Broken,

    /// <summary>It leads to an address that the portal does not ask, such as one of its own network.</summary>
    Refused,
}
