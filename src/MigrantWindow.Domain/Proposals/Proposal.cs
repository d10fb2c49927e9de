using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Proposals;

/// <summary>New words for a thing that has no drafts of its own: readers see them once somebody else has accepted them.</summary>
public sealed class Proposal
{
    public const int NoteMaxLength = 1000;
    public const int FieldsMaxLength = 200_000;
    public const int AuthorMaxLength = 160;

    private Proposal() { }

    /// <param name="fields">JSON: the form as it was filled in.</param>
    /// <param name="before">JSON: the same form as the thing was then, to see what would change.</param>
    public Proposal(ProposalSubject subject, int subjectId, string fields, string before, string? note, StaffMember author, DateTime now)
        : this(subject, subjectId, fields, before, note, now) => (AuthorId, AuthorName) = (author.Id, author.Name);

    /// <summary>From an institution outside the portal, by its link.</summary>
    public Proposal(ProposalSubject subject, int subjectId, string fields, string before, string? note, Institution author, string authorName, DateTime now)
        : this(subject, subjectId, fields, before, note, now) => (Institution, AuthorName) = (author, authorName);

    private Proposal(ProposalSubject subject, int subjectId, string fields, string before, string? note, DateTime now)
    {
        (Subject, SubjectId, ProposedOn) = (subject, subjectId, now);
        Fill(fields, before, note);
    }

    public int Id { get; private set; }
    public ProposalSubject Subject { get; private set; }
    public int SubjectId { get; private set; }
    public string Fields { get; private set; } = "";
    public string Before { get; private set; } = "";

    /// <summary>Why, in the author's words.</summary>
    public string? Note { get; private set; }

    /// <summary>Nobody of the portal: it came from outside.</summary>
    public int? AuthorId { get; private set; }
    public string AuthorName { get; private set; } = "";
    public int? InstitutionId { get; private set; }

    /// <summary>The institution outside that made it; nothing where staff did.</summary>
    public Institution? Institution { get; private set; }
    public DateTime ProposedOn { get; private set; }
    public ProposalState State { get; private set; }
    public int? DecidedById { get; private set; }
    public DateTime? DecidedOn { get; private set; }

    /// <summary>Why it was dismissed.</summary>
    public string? Answer { get; private set; }
    public Guid Version { get; private set; } = Guid.NewGuid();

    /// <summary>Its author changes what they propose.</summary>
    public void Revise(string fields, string before, string? note, StaffMember by, DateTime now)
    {
        if (by.Id != AuthorId)
        {
            throw new DomainException("Only its author changes a proposal: make one of your own.");
        }

        RequireOpen();
        Fill(fields, before, note);
        (ProposedOn, Version) = (now, Guid.NewGuid());
    }

    /// <exception cref="DomainException">It was decided before, or this person wrote it.</exception>
    public void Accept(StaffMember by, DateTime now)
    {
        if (by.Id == AuthorId)
        {
            throw new DomainException("Nobody accepts their own proposal: ask a colleague.");
        }

        Decide(ProposalState.Accepted, by, now);
    }

    public void Dismiss(StaffMember by, string answer, DateTime now)
    {
        if (answer.Length is 0 or > NoteMaxLength)
        {
            throw new DomainException("Say why, in at most {0} characters.", NoteMaxLength);
        }

        Decide(ProposalState.Dismissed, by, now);
        Answer = answer;
    }

    private void Fill(string fields, string before, string? note)
    {
        if (fields.Length > FieldsMaxLength || before.Length > FieldsMaxLength || note?.Length > NoteMaxLength)
        {
            throw new DomainException("The proposal is too long.");
        }

        (Fields, Before, Note) = (fields, before, note);
    }

    private void Decide(ProposalState state, StaffMember by, DateTime now)
    {
        RequireOpen();
        (State, DecidedById, DecidedOn, Version) = (state, by.Id, now, Guid.NewGuid());
    }

    private void RequireOpen()
    {
        if (State != ProposalState.Open)
        {
            throw new DomainException("The proposal was decided before.");
        }
    }
}
