using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Figures;

/// <summary>How many people returned in one year.</summary>
public sealed class ReturnFigure
{
    private readonly List<Citation> _citations = [];

    private ReturnFigure() { }

    public ReturnFigure(
        FigureScope scope, Office? office, int year, int total, int? children, FigureKind kind, LocalizedText note, IEnumerable<SourceReference> sources)
    {
        (Scope, Office, Year, Total, Children, Kind, Note) = (scope, office, year, total, children, kind, note);
        _citations.AddRange(sources.Select((source, place) => new Citation(source, place)));
    }

    public int Id { get; private set; }
    public FigureScope Scope { get; private set; }
    public int? OfficeId { get; private set; }
    public Office? Office { get; private set; }
    public int Year { get; private set; }
    public int Total { get; private set; }

    /// <summary>How many of the total were children; nothing where it was not counted.</summary>
    public int? Children { get; private set; }
    public FigureKind Kind { get; private set; }
    public LocalizedText Note { get; private set; } = LocalizedText.Empty;
    public IReadOnlyList<Citation> Citations => _citations;
}
