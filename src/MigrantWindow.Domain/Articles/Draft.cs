using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Articles;

/// <summary>A text that is written and read by staff until it is approved. Its words are those of its latest revision.</summary>
public sealed class Draft
{
    public const int NoteMaxLength = 1000;

    private Draft() { }

    internal Draft(DraftKind kind) => Kind = kind;

    public int Id { get; private set; }
    public int TranslationId { get; private set; }
    public DraftKind Kind { get; private set; }
    public DraftState State { get; private set; }

    /// <summary>Its latest revision.</summary>
    public int Number { get; private set; }

    /// <summary>The revision that readers saw, or were going to see, when it was last saved; nothing if they saw none.</summary>
    public int? BaseNumber { get; private set; }

    /// <summary>What was asked for when it was returned.</summary>
    public string? Note { get; private set; }
    public DateTime ChangedOn { get; private set; }

    internal void Rewrite(int number, int? baseNumber, DateTime now) => (State, Number, BaseNumber, ChangedOn) = (DraftState.Draft, number, baseNumber, now);

    internal void Submit(DateTime now)
    {
        if (State == DraftState.InReview)
        {
            throw new DomainException("The text is in review already.");
        }

        (State, ChangedOn) = (DraftState.InReview, now);
    }

    internal void Return(string note, DateTime now)
    {
        RefuseUnlessInReview();
        (State, Note, ChangedOn) = (DraftState.Returned, note, now);
    }

    internal void RefuseUnlessInReview()
    {
        if (State != DraftState.InReview)
        {
            throw new DomainException("The text is not in review.");
        }
    }
}
