using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>A source as a page names it.</summary>
public sealed record SourceView(string Title, string Publisher, string? Url, PartialDate? Published);
