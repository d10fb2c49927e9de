using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Figures;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data.Seeding;

/// <summary>The words that front matter may use; docs/content.md lists them.</summary>
public static class ContentWords
{
    /// <summary>What is shipped is written for the Windows of El Salvador; files name another country where it is one.</summary>
    public const string HomeCountry = "SV";

    /// <summary>How a moment is written, in UTC.</summary>
    public const string MomentForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static IReadOnlyDictionary<string, Section> Sections { get; } = new Dictionary<string, Section>
    {
        ["rights"] = Section.Rights,
        ["services"] = Section.Services,
        ["voluntary-return"] = Section.VoluntaryReturn,
        ["risks"] = Section.Risks,
        ["protection"] = Section.Protection,
        ["training"] = Section.Training,
        ["portal"] = Section.Portal,
    };

    public static IReadOnlyDictionary<string, Situation> Situations { get; } = new Dictionary<string, Situation>
    {
        ["just-returned"] = Situation.JustReturned,
        ["thinking-of-migrating"] = Situation.ThinkingOfMigrating,
        ["want-to-return"] = Situation.WantToReturn,
        ["need-help"] = Situation.NeedHelp,
    };

    public static IReadOnlyDictionary<string, Audience> Audiences { get; } = new Dictionary<string, Audience>
    {
        ["returnee"] = Audience.Returnee,
        ["in-transit"] = Audience.InTransit,
        ["potential-migrant"] = Audience.PotentialMigrant,
        ["family"] = Audience.Family,
        ["child"] = Audience.Child,
        ["foreigner"] = Audience.Foreigner,
    };

    public static IReadOnlyDictionary<string, TrainingTopic> TrainingTopics { get; } = new Dictionary<string, TrainingTopic>
    {
        ["migrants-rights"] = TrainingTopic.MigrantsRights,
        ["municipal-services"] = TrainingTopic.MunicipalServices,
        ["irregular-migration-risks"] = TrainingTopic.IrregularMigrationRisks,
        ["situations-of-vulnerability"] = TrainingTopic.VulnerableSituations,
    };

    public static IReadOnlyDictionary<string, Sectors> Sectors { get; } = new Dictionary<string, Sectors>
    {
        ["civil-servants"] = Domain.Trainings.Sectors.CivilServants,
        ["civil-society"] = Domain.Trainings.Sectors.CivilSociety,
        ["schools"] = Domain.Trainings.Sectors.Schools,
    };

    public static IReadOnlyDictionary<string, OfficeKind> OfficeKinds { get; } = new Dictionary<string, OfficeKind>
    {
        ["municipal-window"] = OfficeKind.MunicipalWindow,
        ["border-post"] = OfficeKind.BorderPost,
    };

    public static IReadOnlyDictionary<string, OfficeStatus> OfficeStatuses { get; } = new Dictionary<string, OfficeStatus>
    {
        ["unknown"] = OfficeStatus.Unknown,
        ["planned"] = OfficeStatus.Planned,
        ["open"] = OfficeStatus.Open,
        ["temporarily-closed"] = OfficeStatus.TemporarilyClosed,
        ["closed"] = OfficeStatus.Closed,
    };

    /// <summary>The words of <see cref="Domain.Offices.Accessibility"/>, by name of its properties.</summary>
    public static IReadOnlyDictionary<string, string> Accessibility { get; } = new Dictionary<string, string>
    {
        ["ramp"] = nameof(Domain.Offices.Accessibility.Ramp),
        ["toilet"] = nameof(Domain.Offices.Accessibility.Toilet),
        ["sign-language"] = nameof(Domain.Offices.Accessibility.SignLanguage),
        ["private-room"] = nameof(Domain.Offices.Accessibility.PrivateRoom),
    };

    public static IReadOnlyDictionary<string, FactKind> FactKinds { get; } = new Dictionary<string, FactKind>
    {
        ["phone"] = FactKind.Phone,
        ["email"] = FactKind.Email,
        ["price"] = FactKind.Price,
    };

    public static IReadOnlyDictionary<string, FigureKind> FigureKinds { get; } = new Dictionary<string, FigureKind>
    {
        ["published"] = FigureKind.Published,
        ["rounded"] = FigureKind.Rounded,
        ["derived"] = FigureKind.Derived,
        ["partial"] = FigureKind.Partial,
    };
}
