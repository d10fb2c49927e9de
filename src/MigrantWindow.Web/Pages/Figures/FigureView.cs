using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Figures;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Figures;

/// <summary>One year's figure, for the chart, the table and the CSV.</summary>
public sealed record FigureView(
    FigureScope Scope, string? Place, int Year, int Total, int? Children, FigureKind Kind, string Note, IReadOnlyList<SourceView> Sources)
{
    /// <returns>All figures, oldest first, in one query.</returns>
    public static async Task<IReadOnlyList<FigureView>> AllAsync(PortalDbContext db, string language, CancellationToken stop)
    {
        var source = SourceView.OfCitation(db);
        var figures = await db.ReturnFigures
            .OrderBy(figure => figure.Year)
            .Select(figure => new
            {
                figure.Scope, Place = figure.Office!.District, figure.Year, figure.Total, figure.Children, figure.Kind, figure.Note,
                Sources = figure.Citations.AsQueryable().OrderBy(citation => citation.Order).Select(source).ToList(),
            })
            .ToListAsync(stop);

        return [.. figures.Select(figure => new FigureView(
            figure.Scope, figure.Place, figure.Year, figure.Total, figure.Children, figure.Kind, figure.Note.In(language), figure.Sources))];
    }
}
