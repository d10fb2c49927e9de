using System.Linq.Expressions;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>A source as a page names it.</summary>
public sealed record SourceView(string Title, string Publisher, string? Url, PartialDate? Published)
{
    /// <summary>For queries: <c>article.Citations.AsQueryable().OrderBy(c => c.Order).Select(SourceView.OfCitation)</c>.</summary>
    public static Expression<Func<Citation, SourceView>> OfCitation { get; } =
        citation => new SourceView(citation.Source.Title, citation.Source.Publisher, citation.Source.Url, citation.Source.Published);
}
