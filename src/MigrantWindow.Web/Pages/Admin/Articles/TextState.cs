using MigrantWindow.Domain.Articles;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>How one text stands: what readers see of it, and what waits.</summary>
/// <param name="Draft">The state of what waits; nothing if nothing does.</param>
/// <param name="Against">How it stands against the Spanish text; of the Spanish text itself, only whether it is there.</param>
/// <param name="LiveFrom">Since when readers see it; nothing if they do not.</param>
/// <param name="ScheduledFor">When the next text comes by itself.</param>
/// <param name="IsFlagged">One person published it alone.</param>
/// <param name="IsArchived">Readers saw it once.</param>
public sealed record TextState(DraftState? Draft, TranslationState Against, DateTime? LiveFrom, DateTime? ScheduledFor, bool IsFlagged, bool IsArchived)
{
    public static TextState Missing { get; } = new(null, TranslationState.Missing, null, null, false, false);

    public static TextState Of(DraftState? draft, IReadOnlyList<Span> publications, int? lastMajor, DateTime now)
    {
        var live = publications.FirstOrDefault(p => p.IsLiveAt(now));
        return new TextState(
            draft,
            ArticleTranslation.StateOf(live is not null, draft is not null, live?.SourceNumber, live?.IsMachineMade ?? false, lastMajor),
            live?.From,
            publications.FirstOrDefault(p => p.From > now)?.From,
            live?.IsFlagged ?? false,
            live is null && publications.Any(p => p.From <= now));
    }

    /// <summary>A publication without its words.</summary>
    public sealed record Span(DateTime From, DateTime? Until, int? SourceNumber, int MajorNumber, bool IsMachineMade, bool IsFlagged)
    {
        public bool IsLiveAt(DateTime now) => From <= now && (Until is null || now < Until);
    }
}
