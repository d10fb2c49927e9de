using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Articles;

/// <summary>What readers see of a translation during one span of time. At each moment there is at most one; scheduled and expired texts are but a matter of the clock.</summary>
public sealed class Publication
{
    public const int ReasonMaxLength = 500;

    private Publication() { }

    internal Publication(Revision revision, string html, Period period, int? publishedById)
    {
        (RevisionNumber, Title, Summary, Html, Hash) = (revision.Number, revision.Title, revision.Summary, html, revision.Hash);
        Seal = Revision.HashOf(revision.Title, revision.Summary, html);
        (IsMinor, IsMachineMade, SourceNumber) = (revision.IsMinor, revision.IsMachineMade, revision.SourceNumber);
        (VisibleFrom, VisibleUntil, EndsOn, PublishedById) = (period.From, period.Until, period.Until, publishedById);
    }

    public int Id { get; private set; }
    public int TranslationId { get; private set; }
    public ArticleTranslation Translation { get; private set; } = null!;
    public int RevisionNumber { get; private set; }
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";

    /// <summary>The text, sanitised; fact tokens and the office in links are filled in when it is shown.</summary>
    public string Html { get; private set; } = "";

    /// <summary>That of the revision.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>SHA-256 of title, summary and <see cref="Html"/>: readers see what was approved. Nothing for texts older than the seal.</summary>
    public string? Seal { get; private set; }
    public bool IsMinor { get; private set; }

    /// <summary>The newest revision, up to this one, that translations must follow.</summary>
    public int MajorNumber { get; private set; }
    public bool IsMachineMade { get; private set; }
    public int? SourceNumber { get; private set; }
    public DateTime VisibleFrom { get; private set; }

    /// <summary>When it ends, or the next one takes its place; nothing: not foreseen.</summary>
    public DateTime? VisibleUntil { get; private set; }

    /// <summary>When it was to end by itself.</summary>
    public DateTime? EndsOn { get; private set; }

    /// <summary>Who approved it, or published it alone; nothing for the text that ships with the portal.</summary>
    public int? PublishedById { get; private set; }

    /// <summary>Why one person published it alone.</summary>
    public string? UrgentReason { get; private set; }

    /// <summary>The second person who approved what was published alone.</summary>
    public int? SecondedById { get; private set; }

    /// <summary>One person published it and no second one has approved it yet.</summary>
    public bool IsFlagged => UrgentReason is not null && SecondedById is null;

    public bool IsLiveAt(DateTime now) => VisibleFrom <= now && (VisibleUntil is null || now < VisibleUntil);

    /// <param name="revision">The one that it shows.</param>
    public bool IsAsApproved(Revision revision) =>
        revision.Hash == Revision.HashOf(revision.Title, revision.Summary, revision.Body)
        && (Hash, Title, Summary) == (revision.Hash, revision.Title, revision.Summary)
        && (Seal is null || Seal == Revision.HashOf(Title, Summary, Html));

    internal void IsUrgent(string reason) => UrgentReason = reason;

    internal void Second(StaffMember by, Revision revision)
    {
        if (!IsFlagged)
        {
            throw new DomainException("The text is approved already.");
        }

        if (by.Id == PublishedById || revision.ContributorIds.Contains(by.Id))
        {
            throw new DomainException("Nobody approves what they wrote or published themselves: ask a colleague.");
        }

        SecondedById = by.Id;
    }

    internal void EndAt(DateTime now) => EndsOn = now;

    /// <summary>Finds its place in the row: after one publication and until the next one begins.</summary>
    internal void Stand(Publication? before, DateTime? until)
    {
        MajorNumber = IsMinor && before is not null ? before.MajorNumber : RevisionNumber;
        VisibleUntil = until is null || EndsOn < until ? EndsOn : until;
    }
}
