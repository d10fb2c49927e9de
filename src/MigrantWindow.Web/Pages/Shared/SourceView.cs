using System.Linq.Expressions;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>A source as a page names it.</summary>
public sealed record SourceView(string Title, string Publisher, string? Url, PartialDate? Published)
{
    /// <summary>For queries: <c>article.Citations.AsQueryable().OrderBy(c => c.Order).Select(source)</c>, where <c>source</c> is a local: a call
    /// within the query would be compiled for each page. Looks each source up by its key; through the navigation SQLite would join every citation of
    /// the database to its source before it picks those of one page.</summary>
    public static Expression<Func<Citation, SourceView>> OfCitation(PortalDbContext db) => citation => new SourceView(
        db.Sources.Where(source => source.Id == citation.SourceId).Select(source => source.Title).FirstOrDefault()!,
        db.Sources.Where(source => source.Id == citation.SourceId).Select(source => source.Publisher).FirstOrDefault()!,
        db.Sources.Where(source => source.Id == citation.SourceId).Select(source => source.Url).FirstOrDefault(),
        db.Sources.Where(source => source.Id == citation.SourceId).Select(source => source.Published).FirstOrDefault());
}
