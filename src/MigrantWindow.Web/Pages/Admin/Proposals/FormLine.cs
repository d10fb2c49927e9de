namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>One field of a form as people read it. <paramref name="Language"/>: that of the words, where they have one.</summary>
public sealed record FormLine(string Name, string Label, string? Language, string Value);
