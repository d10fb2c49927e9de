namespace MigrantWindow.Web.Pages.Shared;

/// <summary>The slug of one translation.</summary>
public sealed record LanguageSlug(string Language, string Slug);
