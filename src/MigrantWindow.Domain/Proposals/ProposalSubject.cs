namespace MigrantWindow.Domain.Proposals;

/// <summary>What kind of thing a proposal would change.</summary>
public enum ProposalSubject
{
    Article,
    Service,
    Office,
    Journey,
    Term,
    Institution,
    Fact,
    Source,
}
