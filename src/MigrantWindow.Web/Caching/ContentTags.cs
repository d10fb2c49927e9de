using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Figures;
using MigrantWindow.Domain.Glossary;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Search;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Web.Caching;

/// <summary>Which cached pages showed what a save is about to change. What stands nowhere here evicts everything: too much, never too little.</summary>
internal static class ContentTags
{
    private static readonly IReadOnlyList<string> All = [CacheTags.Everything];

    /// <summary>What no reader sees, or only through a thing that changes with it.</summary>
    private static readonly Type[] Unseen = [typeof(Revision), typeof(Draft), typeof(Confirmation), typeof(OldSlug), typeof(Participant), typeof(AttendanceTotal), typeof(Certificate), typeof(FailedSearch)];

    private static readonly string[] UnseenFolders = ["MigrantWindow.Domain.Audit", "MigrantWindow.Domain.Links", "MigrantWindow.Domain.Mail", "MigrantWindow.Domain.Proposals", "MigrantWindow.Domain.Reminders", "MigrantWindow.Domain.Repairs", "MigrantWindow.Domain.Staff", "MigrantWindow.Domain.Statistics", "MigrantWindow.Data", "Microsoft"];

    /// <summary>Beginnings of the tags of single services, offices and facts.</summary>
    private static readonly string[] Kinds = [CacheTags.Service(0)[..^1], CacheTags.Office(""), CacheTags.Fact("")];

    private static readonly Dictionary<Type, Func<DbContext, int, IEnumerable<string>>> Parents = new()
    {
        [typeof(Fact)] = OfFact,
        [typeof(Office)] = OfOffice,
        [typeof(Article)] = OfArticle,
        [typeof(ArticleTranslation)] = OfTranslation,
        [typeof(Service)] = (_, id) => [CacheTags.Service(id), CacheTags.Services],
        [typeof(ServiceTranslation)] = (db, id) => Tracked<ServiceTranslation>(db, id) is { } translation ? [CacheTags.Service(translation.ServiceId)] : All,
        [typeof(Journey)] = (_, _) => [CacheTags.Journeys],
        [typeof(GlossaryTerm)] = (_, _) => [CacheTags.Glossary],
        [typeof(ReturnFigure)] = (_, _) => [CacheTags.Figures],
        [typeof(TrainingCourse)] = (_, _) => [CacheTags.Courses],
        [typeof(TrainingSession)] = (_, id) => OfSession(id),
    };

    /// <param name="entry">Added, modified or deleted.</param>
    public static IEnumerable<string> Of(EntityEntry entry)
    {
        List<string> tags = [.. TagsOf(entry)];
        return tags.Exists(IsOfDirectory) ? [.. tags, CacheTags.Directory] : tags;
    }

    private static bool IsOfDirectory(string tag) =>
        tag is CacheTags.Services or CacheTags.Offices || Kinds.Any(kind => tag.StartsWith(kind, StringComparison.Ordinal));

    private static IEnumerable<string> TagsOf(EntityEntry entry) => entry.Entity switch
    {
        _ when entry.State == EntityState.Modified && entry.Properties.All(property => !property.IsModified || property.Metadata.IsConcurrencyToken) => [],
        Fact => OfFact(entry),
        Office => [.. Values(entry, nameof(Office.Slug)).Cast<string>().Select(CacheTags.Office), CacheTags.Offices],
        ScheduleException exception => OfOffice(entry.Context, exception.OfficeId),
        Alert alert => OfAlert(entry, alert),
        Article article => [CacheTags.Article(article.Id), .. Values(entry, nameof(Article.Section)).Cast<Section>().Select(CacheTags.Section)],
        ArticleTranslation translation => OfArticle(entry.Context, translation.ArticleId),
        Publication => OfTranslation(entry.Context, (int)entry.Property(nameof(Publication.TranslationId)).CurrentValue!), // not the entity's: it has none before the save
        Service service => [CacheTags.Service(service.Id), CacheTags.Services],
        ServiceTranslation translation => [CacheTags.Service(translation.ServiceId), CacheTags.Services],
        Journey or JourneyTranslation or JourneyStep or JourneyStepLink => [CacheTags.Journeys],
        GlossaryTerm => [CacheTags.Glossary],
        ReturnFigure => [CacheTags.Figures],
        TrainingCourse => [CacheTags.Courses],
        TrainingSession session => OfSession(session.Id),
        Synonym => [CacheTags.Synonyms],
        Registration registration => OfSession(registration.SessionId),
        RepairTask { OfficeId: { } office } when entry.Property(nameof(RepairTask.DaysToFix)).IsModified => [CacheTags.Repairs(office)],
        _ when IsUnseen(entry.Metadata) => [],
        _ => OfParents(entry),
    };

    private static bool IsUnseen(IReadOnlyTypeBase type) => Unseen.Contains(type.ClrType)
        || UnseenFolders.Any(folder => type.ClrType.Namespace!.StartsWith(folder, StringComparison.Ordinal));

    private static IEnumerable<string> OfFact(EntityEntry entry) =>
        Values(entry, nameof(Fact.EmergencyOrder)).Any() ? All : Values(entry, nameof(Fact.Key)).Cast<string>().Select(CacheTags.Fact);

    private static IEnumerable<string> OfFact(DbContext db, int id) => Tracked<Fact>(db, id) is { } fact ? [CacheTags.Fact(fact.Key)] : All;

    private static IEnumerable<string> OfOffice(DbContext db, int id) => Tracked<Office>(db, id) is { } office ? [CacheTags.Office(office.Slug), CacheTags.Offices] : All;

    private static IEnumerable<string> OfArticle(DbContext db, int id) =>
        [CacheTags.Article(id), .. Tracked<Article>(db, id) is { } article ? [CacheTags.Section(article.Section)] : CacheTags.Sections];

    private static IEnumerable<string> OfTranslation(DbContext db, int id) => Tracked<ArticleTranslation>(db, id) is { } translation ? OfArticle(db, translation.ArticleId) : All;

    private static IEnumerable<string> OfSession(int id) => [CacheTags.Training(id), CacheTags.Trainings];

    private static IEnumerable<string> OfAlert(EntityEntry entry, Alert alert) => entry.State == EntityState.Added || entry.Collection(nameof(Alert.Offices)).IsLoaded
        ? [.. alert.Offices.Select(office => CacheTags.Office(office.Slug)), CacheTags.Offices]
        : All;

    /// <summary>Citations, rows that say what belongs to what, and other parts show where the thing does that they are part of.</summary>
    private static IEnumerable<string> OfParents(EntityEntry entry)
    {
        var parents = entry.Metadata.GetForeignKeys()
            .SelectMany(key => Values(entry, key.Properties[0].Name).OfType<int>().Select(id => (Type: key.PrincipalEntityType, Id: id))).ToList();
        if (parents.Any(parent => IsUnseen(parent.Type)))
        {
            return [];
        }

        var tags = parents.Where(parent => Parents.ContainsKey(parent.Type.ClrType)).SelectMany(parent => Parents[parent.Type.ClrType](entry.Context, parent.Id)).ToList();
        return tags.Count > 0 ? tags : All;
    }

    private static T? Tracked<T>(DbContext db, int id)
        where T : class => db.Set<T>().Local.FindEntry(id)?.Entity;

    /// <summary>What a property was and what it becomes, where it is anything.</summary>
    private static IEnumerable<object> Values(EntityEntry entry, string name)
    {
        var property = entry.Property(name);
        object?[] values = entry.State == EntityState.Added ? [property.CurrentValue] : [property.OriginalValue, property.CurrentValue];
        return values.OfType<object>().Distinct();
    }
}
