namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>One field of a form as people read it. <paramref name="Language"/>: that of the words, where they have one.</summary>
/// <param name="IsWritten">Somebody writes it in plain words, rather than choosing it or setting it up.</param>
public sealed record FormLine(string Name, string Label, string? Language, string Value, bool IsWritten);
