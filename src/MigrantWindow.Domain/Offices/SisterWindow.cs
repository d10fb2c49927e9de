using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Offices;

/// <summary>A Window of the same kind in another country, outside this portal.</summary>
public sealed class SisterWindow
{
    private readonly List<Citation> _citations = [];

    private SisterWindow() { }

    public SisterWindow(string place, string? region, string country, PartialDate opened, bool openedBy, LocalizedText note, IEnumerable<SourceReference> sources)
    {
        (Place, Region, Country, Opened, OpenedBy, Note) = (place, region, country, opened, openedBy, note);
        _citations.AddRange(sources.Select((source, place) => new Citation(source, place)));
    }

    public int Id { get; private set; }
    public string Place { get; private set; } = "";
    public string? Region { get; private set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; private set; } = "";
    public PartialDate Opened { get; private set; }

    /// <summary>True: the source only says that it worked by that date.</summary>
    public bool OpenedBy { get; private set; }
    public LocalizedText Note { get; private set; } = LocalizedText.Empty;
    public IReadOnlyList<Citation> Citations => _citations;
}
