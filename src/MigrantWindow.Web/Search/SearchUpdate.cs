using System.Globalization;
using MigrantWindow.Web.Caching;

namespace MigrantWindow.Web.Search;

/// <summary>What has to be indexed anew, as the tags of changed content tell it.</summary>
internal sealed record SearchUpdate(bool Everything, IReadOnlySet<int> Articles, IReadOnlySet<ThingKind> Kinds, IReadOnlyList<string> Facts, bool Synonyms)
{
    public bool IsEmpty => this is { Everything: false, Articles.Count: 0, Kinds.Count: 0, Facts.Count: 0, Synonyms: false };

    public static SearchUpdate Of(IReadOnlySet<string> tags)
    {
        List<(string Kind, string Name)> parts = [.. tags.Select(tag => tag.IndexOf('-', StringComparison.Ordinal) is var cut and > 0 ? (tag[..cut], tag[(cut + 1)..]) : (tag, ""))];
        var articles = parts.Where(part => part.Kind == "article").Select(part => int.Parse(part.Name, CultureInfo.InvariantCulture)).ToHashSet();
        // What is added together with its text had no number yet when the tags were made.
        var everything = tags.Contains(CacheTags.Everything) || articles.Any(id => id <= 0);
        return new SearchUpdate(
            everything, articles, parts.Select(part => KindOf(part.Kind)).OfType<ThingKind>().ToHashSet(), [.. parts.Where(part => part.Kind == "fact").Select(part => part.Name)],
            everything || tags.Contains(CacheTags.Synonyms));
    }

    private static ThingKind? KindOf(string tag) => tag switch
    {
        "service" or CacheTags.Services => ThingKind.Service,
        "office" or CacheTags.Offices => ThingKind.Office,
        CacheTags.Journeys => ThingKind.Journey,
        CacheTags.Glossary => ThingKind.Term,
        "training" or CacheTags.Trainings or CacheTags.Courses => ThingKind.Training,
        _ => null,
    };
}
