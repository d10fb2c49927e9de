using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Articles;

/// <summary>One article in one language: the revisions staff write, and the publications readers see. Two people stand behind each publication, or it is flagged.</summary>
public sealed partial class ArticleTranslation
{
    public const int TitleMaxLength = 160;
    public const int SummaryMaxLength = 300;
    public const int BodyMaxLength = 60_000;

    private readonly List<Revision> _revisions = [];
    private readonly List<Draft> _drafts = [];
    private readonly List<Publication> _publications = [];
    private readonly List<OldSlug> _oldSlugs = [];

    private ArticleTranslation() { }

    internal ArticleTranslation(string culture, Slug slug) => (Culture, Slug) = (culture, slug.Value);

    public int Id { get; private set; }
    public int ArticleId { get; private set; }
    public Article Article { get; private set; } = null!;
    public string Culture { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public Guid Version { get; private set; } = Guid.NewGuid();

    public IReadOnlyList<Revision> Revisions => _revisions;
    public IReadOnlyList<Draft> Drafts => _drafts;
    public IReadOnlyList<Publication> Publications => _publications;
    public IReadOnlyList<OldSlug> OldSlugs => _oldSlugs;

    public Draft? DraftOf(DraftKind kind) => _drafts.Find(draft => draft.Kind == kind);

    public Publication? LiveAt(DateTime now) => _publications.Find(publication => publication.IsLiveAt(now));

    public Publication? ScheduledAt(DateTime now) => _publications.Find(publication => publication.VisibleFrom > now);

    /// <summary>What an editor goes on from: what waits, else what readers see or will see, else what was written last.</summary>
    public Revision? TextToChangeAt(DraftKind kind, DateTime now) =>
        (DraftOf(kind)?.Number ?? (kind == DraftKind.Correction ? LiveAt(now)?.RevisionNumber : CurrentNumber(now))) is { } number
            ? RevisionOf(number)
            : _revisions.MaxBy(revision => revision.Number);

    public Revision RevisionOf(int number) =>
        _revisions.Find(revision => revision.Number == number) ?? throw new DomainException("The text has no revision {0}.", number);

    /// <summary>Puts a text that ships with the portal live. No institution stands behind it yet, so the article starts unconfirmed.</summary>
    /// <param name="until">When it ends by itself; one that has ended already is never seen.</param>
    public void Ship(RevisionText text, string html, DateTime now, DateTime? until = null)
    {
        if (_revisions.Count > 0)
        {
            throw new DomainException("Only the first revision of a translation can come with the portal.");
        }

        var revision = Revision.Shipped(text, now);
        _revisions.Add(revision);
        Publish(new Publication(revision, html, new Period(until <= now ? until.Value.AddTicks(-1) : now, until), publishedById: null));
    }

    /// <summary>Saves what somebody wrote; a text that was in review is a draft again. Saying the same once more adds nothing.</summary>
    /// <param name="restored">The revision whose text this is, where an older one is brought back: its authors count as authors.</param>
    public Revision Revise(DraftKind kind, RevisionText text, StaffMember author, DateTime now, Revision? restored = null)
    {
        RefuseCorrectionOfNothing(kind, now);
        var draft = DraftOf(kind);
        if (draft is not null && RevisionOf(draft.Number) is var latest && latest.Says(text) && draft.BaseNumber == CurrentNumber(now))
        {
            return latest;
        }

        var revision = Revision.Written(_revisions.Count + 1, text, author.Id, [.. UnapprovedAuthors(kind, draft, now), .. restored?.ContributorIds ?? []], now);
        _revisions.Add(revision);
        if (draft is null)
        {
            _drafts.Add(draft = new Draft(kind));
        }

        draft.Rewrite(revision.Number, CurrentNumber(now), now);
        Version = Guid.NewGuid();
        return revision;
    }

    public void Submit(DraftKind kind, DateTime now) => Change(Waiting(kind), draft => draft.Submit(now));

    public void Return(DraftKind kind, int number, string note, DateTime now) => Change(Waiting(kind, number), draft => draft.Return(note, now));

    /// <summary>Throws away what waits; its revisions stay.</summary>
    public void Drop(DraftKind kind) => Change(Waiting(kind), draft => _drafts.Remove(draft));

    /// <param name="source">The Spanish text.</param>
    public TranslationState StateAgainst(ArticleTranslation source, DateTime now) =>
        LiveAt(now) is { } live
            ? StateOf(true, _drafts.Count > 0, live.SourceNumber, live.IsMachineMade, source.LiveAt(now)?.MajorNumber)
            : StateOf(false, _drafts.Count > 0, null, false, null);

    /// <param name="sourceNumber">The Spanish revision that the text which readers see was translated from.</param>
    /// <param name="lastMajor">The newest Spanish text that other languages must follow.</param>
    public static TranslationState StateOf(bool isLive, bool hasDraft, int? sourceNumber, bool isMachineMade, int? lastMajor) =>
        hasDraft ? TranslationState.InProgress
        : !isLive ? TranslationState.Missing
        : sourceNumber < lastMajor ? TranslationState.Outdated
        : isMachineMade ? TranslationState.Machine
        : TranslationState.Reviewed;

    public void Rename(Slug slug)
    {
        if (slug.Value == Slug)
        {
            return;
        }

        _oldSlugs.RemoveAll(old => old.Slug == slug.Value);
        _oldSlugs.Add(new OldSlug(Culture, Slug));
        (Slug, Version) = (slug.Value, Guid.NewGuid());
    }

    /// <summary>Whose words the next text may hold without anybody else having approved them.</summary>
    private IEnumerable<int> UnapprovedAuthors(DraftKind kind, Draft? draft, DateTime now) =>
    [
        .. draft is not null ? RevisionOf(draft.Number).ContributorIds
            : TextToChangeAt(kind, now) is { } last && !_publications.Exists(shown => shown.RevisionNumber == last.Number && !shown.IsFlagged) ? last.ContributorIds : [],
        .. LiveAt(now) is { IsFlagged: true } flagged ? RevisionOf(flagged.RevisionNumber).ContributorIds : [],
    ];
}
