using System.Globalization;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Web.Caching;

namespace MigrantWindow.Web.Search;

/// <summary>What has to be indexed anew, as the tags of changed content tell it.</summary>
/// <param name="NewArticles">Some had no number yet when the tags were made.</param>
internal sealed record SearchUpdate(bool Everything, IReadOnlySet<int> Articles, bool NewArticles, IReadOnlySet<ThingKind> Kinds, IReadOnlyList<string> Facts, bool Synonyms)
{
    private static readonly string Courses = CacheTags.Section(Section.Training);

    public static SearchUpdate Of(IReadOnlySet<string> tags)
    {
        List<(string Kind, string Name)> parts = [.. tags.Select(tag => tag.IndexOf('-', StringComparison.Ordinal) is var cut and > 0 ? (tag[..cut], tag[(cut + 1)..]) : (tag, ""))];
        var articles = parts.Where(part => part.Kind == "article").Select(part => int.Parse(part.Name, CultureInfo.InvariantCulture)).ToHashSet();
        var everything = tags.Contains(CacheTags.Everything);
        return new SearchUpdate(
            everything, articles.Where(id => id > 0).ToHashSet(), articles.Any(id => id <= 0), tags.Concat(parts.Select(part => part.Kind)).SelectMany(KindsOf).ToHashSet(),
            [.. parts.Where(part => part.Kind is "fact" or "office").Select(part => part.Name)], // texts name hours and addresses of offices as they name facts
            everything || tags.Contains(CacheTags.Synonyms));
    }

    /// <summary>An office stands in its journeys, the words of a course in its sessions.</summary>
    private static IEnumerable<ThingKind> KindsOf(string tag) => tag switch
    {
        "service" or CacheTags.Services => [ThingKind.Service],
        CacheTags.Offices => [ThingKind.Office, ThingKind.Journey],
        CacheTags.Journeys => [ThingKind.Journey],
        CacheTags.Glossary => [ThingKind.Term],
        "training" or CacheTags.Trainings or CacheTags.Courses => [ThingKind.Training],
        _ when tag == Courses => [ThingKind.Training],
        _ => [],
    };
}
