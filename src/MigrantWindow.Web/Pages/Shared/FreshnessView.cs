using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>The public line that says whether something may be relied on.</summary>
public sealed record FreshnessView(Freshness Freshness, string? ConfirmedBy, SourceView? Source)
{
    public static FreshnessView Of(DateTime? confirmedOn, int reviewMonths, LocalizedText? confirmedBy, SourceView? source, string language, DateTime now) =>
        new(Freshness.Of(confirmedOn, reviewMonths, now), confirmedBy?.In(language), source);

    /// <summary>The first source is the one that is named.</summary>
    public static FreshnessView Of(
        DateTime? confirmedOn, int reviewMonths, LocalizedText? confirmedBy, IReadOnlyList<SourceView> sources, string language, DateTime now) =>
        Of(confirmedOn, reviewMonths, confirmedBy, sources.Count > 0 ? sources[0] : null, language, now);
}
