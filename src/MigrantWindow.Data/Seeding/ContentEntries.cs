using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Figures;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data.Seeding;

/// <summary>A Markdown text of a content file and where it stands.</summary>
public sealed record ContentText(string File, int Line, string Markdown);

public sealed record LanguageEntry(string Code, string Name, string Formats, bool RightToLeft);

public sealed record SourceEntry(string Key, string Title, string Publisher, Uri? Url, PartialDate? Published);

public sealed record InstitutionEntry(string Key, string? Acronym, LocalizedText Name, LocalizedText Role, Uri? Website, string? Staff);

public sealed record FactEntry(
    string Key, FactKind Kind, string Value, string? Display, LocalizedText Label, LocalizedText Note, string Institution,
    IReadOnlyList<string> Sources, int ReviewMonths, bool IsWhatsApp, int? EmergencyOrder, LocalizedText ShortLabel);

public sealed record HolidayEntry(DateOnly Date, LocalizedText Name, string Country = ContentWords.HomeCountry);

public sealed record SisterWindowEntry(
    string Place, string? Region, string Country, PartialDate Opened, bool OpenedBy, LocalizedText Note, IReadOnlyList<string> Sources);

public sealed record FigureEntry(
    FigureScope Scope, string? Office, int Year, int Total, int? Children, FigureKind Kind, LocalizedText Note, IReadOnlyList<string> Sources);

public sealed record TermEntry(
    string Key, LocalizedText Term, LocalizedText Definition, LocalizedText Avoid, IReadOnlyList<string> Sources);

public sealed record OfficeEntry(
    string Key, int Order, OfficeKind Kind, OfficeStatus Status, string Country, string Department, string Municipality, string District,
    string? Address, string? Email, GeoPoint? MapPlace, string TimeZone, OpeningHours? Hours, bool ByAppointment, PartialDate? Opened,
    string Languages, IReadOnlyList<string> Partners, IReadOnlyList<string> Phones, IReadOnlyList<string> Sources, int ReviewMonths,
    LocalizedText Name, LocalizedText Summary, LocalizedText Directions, IReadOnlyDictionary<string, ContentText> Body)
{
    public GeoPoint? Coordinates { get; init; }
    public Accessibility Accessibility { get; init; } = Accessibility.NotKnown;
    public IReadOnlyList<ExceptionEntry> Exceptions { get; init; } = [];
}

/// <summary>Another timetable for one date; no hours: closed.</summary>
public sealed record ExceptionEntry(DateOnly Date, TimeOnly? Opens, TimeOnly? Closes, LocalizedText Reason);

public sealed record AlertEntry(IReadOnlyList<string> Offices, LocalizedText Text, DateTime StartsOn, DateTime EndsOn);

public sealed record ArticleEntry(
    string Key, Section Section, string Owner, Situation Situations, Audience Audiences, IReadOnlyList<string> Offices,
    IReadOnlyList<string> Sources, int Order, int ReviewMonths, IReadOnlyDictionary<string, ArticleTextEntry> Texts);

public sealed record ArticleTextEntry(string Title, Slug Slug, string Summary, ContentText Body)
{
    /// <summary>A machine translated it and nobody has checked it.</summary>
    public bool IsMachineMade { get; init; }

    /// <summary>The Spanish text is newer.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>When readers cease to see it by itself.</summary>
    public DateTime? Until { get; init; }
}

public sealed record ServiceEntry(
    string Key, string Organization, Situation Situations, IReadOnlyList<string> Offices, IReadOnlyList<string> Phones, IReadOnlyList<string> Prices,
    bool? IsFree, OpeningHours? Hours, bool IsRemote, bool IsConfidential, IReadOnlyList<string> Sources, int Order, int ReviewMonths,
    LocalizedText Where, IReadOnlyDictionary<string, ServiceTextEntry> Texts)
{
    public string Languages { get; init; } = Language.Source;

    /// <summary>Of the place where it is given; never of a confidential one.</summary>
    public string? Address { get; init; }
    public GeoPoint? Coordinates { get; init; }
}

public sealed record ServiceTextEntry(
    string Name, Slug Slug, string Summary, string Who, IReadOnlyList<string> Bring, string? HowLong, ContentText Body);

public sealed record JourneyEntry(
    string Key, Situation Situation, string Owner, IReadOnlyList<string> Sources, int ReviewMonths,
    IReadOnlyList<StepEntry> Steps, IReadOnlyDictionary<string, JourneyTextEntry> Texts, string Country = ContentWords.HomeCountry);

public sealed record StepEntry(StepKind Kind, IReadOnlyList<string> Articles, IReadOnlyList<string> Services);

public sealed record JourneyTextEntry(string Title, Slug Slug, string Summary, IReadOnlyList<StepTextEntry> Steps);

public sealed record StepTextEntry(string Title, ContentText Body)
{
    /// <summary>Stands as the heading of a step that has no words in a language yet.</summary>
    public const string NoWords = "—";
}

public sealed record CourseEntry(
    string Key, TrainingTopic Topic, Sectors Sectors, int Minutes, int Order, string Article, IReadOnlyList<string> Handouts, bool IsRetired = false);

/// <param name="Sayings">As <see cref="Domain.Search.Synonym"/> keeps them.</param>
public sealed record SynonymEntry(string Language, string Sayings, string Meaning);
