using MigrantWindow.Data.Seeding;

namespace MigrantWindow.Data.Exporting;

/// <summary>Everything readers see, as it stands in the database, in the shape in which content files are read.</summary>
internal sealed record StoredContent
{
    public required IReadOnlyList<LanguageEntry> Languages { get; init; }
    public required IReadOnlyList<SourceEntry> Sources { get; init; }
    public required IReadOnlyList<InstitutionEntry> Institutions { get; init; }
    public required IReadOnlyList<FactEntry> Facts { get; init; }
    public required IReadOnlyList<HolidayEntry> Holidays { get; init; }
    public required IReadOnlyList<SisterWindowEntry> SisterWindows { get; init; }
    public required IReadOnlyList<FigureEntry> Figures { get; init; }
    public required IReadOnlyList<TermEntry> Terms { get; init; }
    public required IReadOnlyList<SynonymEntry> Synonyms { get; init; }
    public required IReadOnlyList<OfficeEntry> Offices { get; init; }
    public required IReadOnlyList<AlertEntry> Alerts { get; init; }
    public required IReadOnlyList<ArticleEntry> Articles { get; init; }
    public required IReadOnlyList<ServiceEntry> Services { get; init; }
    public required IReadOnlyList<JourneyEntry> Journeys { get; init; }
    public required IReadOnlyList<CourseEntry> Courses { get; init; }

    /// <summary>What has words in other languages but none in Spanish, and so cannot be written: <c>article children</c>.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }
}
