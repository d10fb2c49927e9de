namespace MigrantWindow.Domain.Proposals;

public enum ProposalState
{
    /// <summary>It waits for a second person.</summary>
    Open,

    /// <summary>What it says is what readers see.</summary>
    Accepted,
    Dismissed,
}
