using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Seeding;

/// <summary>Everything the portal ships to read, as it stands in the content files.</summary>
public sealed class ContentLibrary
{
    private readonly ContentLog _log;

    private ContentLibrary(string root, bool mayHaveGaps)
    {
        _log = new ContentLog(mayHaveGaps);
        var files = new ContentFile(root, _log);
        Languages = ReferenceReader.Languages(files);
        var languages = Languages.Select(language => language.Code).Where(code => Directory.Exists(Path.Combine(root, code))).ToList();
        var reference = new ReferenceReader(files, languages);
        var markdown = new MarkdownReader(files, languages, _log);

        Sources = reference.Sources();
        Institutions = reference.Institutions();
        Facts = reference.Facts();
        Holidays = reference.Holidays();
        SisterWindows = reference.SisterWindows();
        Figures = reference.Figures();
        Terms = reference.Terms();
        Synonyms = reference.Synonyms();
        Offices = markdown.Offices();
        Articles = markdown.Articles();
        Services = markdown.Services();
        Journeys = markdown.Journeys();
        Courses = reference.Courses();
        Alerts = reference.Alerts();

        new ContentCheck(this, _log).Run();
    }

    public IReadOnlyList<LanguageEntry> Languages { get; }
    public IReadOnlyList<SourceEntry> Sources { get; }
    public IReadOnlyList<InstitutionEntry> Institutions { get; }
    public IReadOnlyList<FactEntry> Facts { get; }
    public IReadOnlyList<HolidayEntry> Holidays { get; }
    public IReadOnlyList<SisterWindowEntry> SisterWindows { get; }
    public IReadOnlyList<FigureEntry> Figures { get; }
    public IReadOnlyList<TermEntry> Terms { get; }
    public IReadOnlyList<SynonymEntry> Synonyms { get; }
    public IReadOnlyList<OfficeEntry> Offices { get; }
    public IReadOnlyList<ArticleEntry> Articles { get; }
    public IReadOnlyList<ServiceEntry> Services { get; }
    public IReadOnlyList<JourneyEntry> Journeys { get; }
    public IReadOnlyList<CourseEntry> Courses { get; }
    public IReadOnlyList<AlertEntry> Alerts { get; }

    /// <summary>What is wrong, in the order of files and lines. Where there is anything, nothing of the library may be stored.</summary>
    public IReadOnlyList<ContentFault> Faults => [.. _log.Faults.Distinct().OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)];

    /// <summary>What is missing or leads nowhere, where that is allowed.</summary>
    public IReadOnlyList<ContentFault> Gaps => [.. _log.Gaps.Distinct().OrderBy(gap => gap.File, StringComparer.Ordinal).ThenBy(gap => gap.Line)];

    /// <summary>Where the shipped files lie beside the program.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "Seeding", "Content");

    /// <param name="mayHaveGaps">What a portal exported may lack texts in other languages than Spanish, and may name what is there no more.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ContentLibrary Read(string folder, bool mayHaveGaps = false) =>
        Directory.Exists(folder) ? new ContentLibrary(folder, mayHaveGaps) : throw new DirectoryNotFoundException($"The content folder {folder} does not exist.");

    /// <summary>Every Markdown text with its language, for checks of how it renders and reads.</summary>
    public IEnumerable<(string Language, ContentText Text)> Texts() =>
    [
        .. Offices.SelectMany(office => office.Body.Select(body => (body.Key, body.Value))),
        .. Articles.SelectMany(article => article.Texts.Select(text => (text.Key, text.Value.Body))),
        .. Services.SelectMany(service => service.Texts.Select(text => (text.Key, text.Value.Body))),
        .. Journeys.SelectMany(journey => journey.Texts.SelectMany(text => text.Value.Steps.Select(step => (text.Key, step.Body)))),
    ];

    /// <summary>Where a link of a text leads; nothing if there is no such thing.</summary>
    public LinkTarget? FindTarget(string kind, string key, string language) => kind switch
    {
        "article" when Articles.FirstOrDefault(article => article.Key == key && article.Section != Section.Portal) is { } article =>
            new LinkTarget(kind, key, article.Section, SlugOf(article.Texts, language, text => text.Slug), OnlyAt(article.Offices)),
        "service" when Services.FirstOrDefault(service => service.Key == key) is { } service =>
            new LinkTarget(kind, key, Section.Services, SlugOf(service.Texts, language, text => text.Slug), OnlyAt(service.Offices)),
        "journey" when Journeys.FirstOrDefault(journey => journey.Key == key) is { } journey =>
            new LinkTarget(kind, key, null, SlugOf(journey.Texts, language, text => text.Slug), null),
        "section" when ContentWords.Sections.TryGetValue(key, out var section) && section != Section.Portal => new LinkTarget(kind, key, section, null, null),
        "term" when Terms.Any(term => term.Key == key) => new LinkTarget(kind, key, null, key, null),
        "page" when key is "glossary" || Articles.Any(article => article.Key == key && article.Section == Section.Portal) => new LinkTarget(kind, key, null, null, null),
        _ => null,
    };

    private static string? OnlyAt(IReadOnlyList<string> offices) => offices.Count > 0 ? offices[0] : null;

    private static string? SlugOf<T>(IReadOnlyDictionary<string, T> texts, string language, Func<T, Slug> slug) =>
        texts.TryGetValue(language, out var text) ? slug(text).Value : null;
}
