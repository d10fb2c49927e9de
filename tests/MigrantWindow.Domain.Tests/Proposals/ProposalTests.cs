using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Tests.Proposals;

public sealed class ProposalTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);
    private static readonly StaffMember Author = new(1, "Ana", Roles.Ombudsman, Roles.Caseworker, [1]);
    private static readonly StaffMember Colleague = new(2, "Eva", Roles.Ombudsman, Roles.Caseworker, [1]);

    [Fact]
    public void Nobody_accepts_their_own() => Assert.Throws<DomainException>(() => Open().Accept(Author, Now));

    [Fact]
    public void A_proposal_is_decided_once()
    {
        var proposal = Open();
        proposal.Accept(Colleague, Now);

        Assert.Throws<DomainException>(() => proposal.Accept(Colleague, Now));
        Assert.Throws<DomainException>(() => proposal.Dismiss(Colleague, "No", Now));
        Assert.Throws<DomainException>(() => proposal.Revise("{}", "{}", null, Author, Now));
        Assert.Equal((ProposalState.Accepted, Colleague.Id), (proposal.State, proposal.DecidedById));
    }

    [Fact]
    public void Its_author_and_nobody_else_revises_it()
    {
        var proposal = Open();
        var version = proposal.Version;

        proposal.Revise("""{"A":"2"}""", "{}", "Better", Author, Now);

        Assert.Equal(("""{"A":"2"}""", "Better"), (proposal.Fields, proposal.Note));
        Assert.NotEqual(version, proposal.Version);
        Assert.Throws<DomainException>(() => proposal.Revise("{}", "{}", null, Colleague, Now));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Proposal.NoteMaxLength + 1)]
    public void A_dismissal_needs_a_reason_of_some_length(int length)
    {
        var proposal = Open();

        Assert.Throws<DomainException>(() => proposal.Dismiss(Colleague, new string('a', length), Now));
        Assert.Equal(ProposalState.Open, proposal.State);
    }

    [Fact]
    public void A_proposal_has_a_greatest_length() =>
        Assert.Throws<DomainException>(() => new Proposal(ProposalSubject.Term, 1, new string('a', Proposal.FieldsMaxLength + 1), "{}", null, Author, Now));

    private static Proposal Open() => new(ProposalSubject.Service, 7, """{"A":"1"}""", "{}", null, Author, Now);
}
