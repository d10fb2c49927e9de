using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Articles;

public static class TextSentences
{
    public static string State(this IStringLocalizer<Texts> text, DraftState state) => state switch
    {
        DraftState.InReview => text["in review"],
        DraftState.Returned => text["returned"],
        _ => text["draft"],
    };

    public static string State(this IStringLocalizer<Texts> text, TranslationState state) => state switch
    {
        TranslationState.Missing => text["missing"],
        TranslationState.InProgress => text["in progress"],
        TranslationState.Outdated => text["outdated"],
        TranslationState.Machine => text["machine, not reviewed"],
        _ => text["up to date"],
    };

    /// <summary>What readers see, in a few words.</summary>
    public static string Live(this IStringLocalizer<Texts> text, TextState state) => state switch
    {
        { LiveFrom: { } since, IsFlagged: true } => text["published on {0} by one person alone", PageAddress.Date(since)],
        { LiveFrom: { } since } => text["published on {0}", PageAddress.Date(since)],
        { ScheduledFor: { } day } => text["to be published on {0}", PageAddress.Moment(day)],
        { IsArchived: true } => text["archived"],
        _ => text["not published"],
    };

    public static string Filter(this IStringLocalizer<Texts> text, ArticleFilter filter) => filter switch
    {
        ArticleFilter.ForMyApproval => text["Waiting for my approval"],
        ArticleFilter.InReview => text["Texts in review"],
        ArticleFilter.Draft => text["Drafts"],
        ArticleFilter.Returned => text["Returned for changes"],
        ArticleFilter.Urgent => text["Published by one person alone"],
        ArticleFilter.Outdated => text["Outdated translations"],
        _ => text["Not confirmed in time"],
    };

    public static string Kind(this IStringLocalizer<Texts> text, DraftKind kind) => kind == DraftKind.Correction ? text["Correction"] : text["The draft"];
}
