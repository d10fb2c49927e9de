namespace MigrantWindow.Web.Pages.Shared;

/// <summary>What a reader should know of the translation.</summary>
/// <param name="Language">The language of the page.</param>
public sealed record TranslationNotice(ArticleText Text, string Language, string? SourceHref);
