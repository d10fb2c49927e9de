namespace MigrantWindow.Domain.Articles;

public enum DraftState
{
    Draft,
    InReview,

    /// <summary>Whoever read it asks for changes; the note says which.</summary>
    Returned,
}
