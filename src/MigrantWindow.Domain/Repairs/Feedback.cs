using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Repairs;

/// <summary>What a reader said of a page. No time of day, no address, nothing of who it was.</summary>
public sealed class Feedback
{
    public const int TextMaxLength = 300;

    private Feedback() { }

    /// <param name="submission">Drawn by the form: whoever presses twice says it once.</param>
    /// <param name="reason">Nothing: the page helped.</param>
    /// <param name="text">As typed; it is kept without what could tell who wrote it.</param>
    /// <param name="today">In El Salvador.</param>
    /// <exception cref="DomainException">The text is too long.</exception>
    public Feedback(Guid submission, PageKey page, int? officeId, string language, FeedbackReason? reason, string? text, DateOnly today)
    {
        if (text?.Length > TextMaxLength)
        {
            throw new DomainException("It has {0} characters at most.", TextMaxLength);
        }

        (Submission, Page, OfficeId, Language, Reason, GivenDate) = (submission, page.ToString(), officeId, language, reason, today);
        var kept = reason is null ? null : AnonymousText.Of(text);
        Text = kept?.Length > TextMaxLength ? kept[..TextMaxLength] : kept; // letters put together otherwise may be more than were typed
    }

    public int Id { get; private set; }
    public Guid Submission { get; private set; }

    /// <summary>A <see cref="PageKey"/>.</summary>
    public string Page { get; private set; } = "";
    public int? OfficeId { get; private set; }
    public string Language { get; private set; } = "";

    /// <summary>Nothing: the page helped.</summary>
    public FeedbackReason? Reason { get; private set; }
    public string? Text { get; private set; }
    public DateOnly GivenDate { get; private set; }
    public int? TaskId { get; private set; }

    /// <summary>Whether only IOM and the Ombudsman may read it.</summary>
    public bool IsConfidential => Reason == FeedbackReason.ChargedMe || AbuseWords.StandIn(Text);
}
