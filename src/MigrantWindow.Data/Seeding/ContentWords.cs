using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Figures;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Data.Seeding;

/// <summary>The words that front matter may use; docs/content.md lists them.</summary>
public static class ContentWords
{
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
