using Microsoft.AspNetCore.OutputCaching;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Web.Offline;

namespace MigrantWindow.Web.Caching;

/// <summary>Names under which cached pages are evicted. <see cref="ContentTags"/> says which change evicts which.</summary>
public static class CacheTags
{
    /// <summary>Every page there is.</summary>
    public const string Everything = Data.Changes.ContentChange.Everything;

    /// <summary>Pages that are not those of one office.</summary>
    public const string Offices = "offices";
    public const string Services = "services";

    /// <summary>Whatever tells of the whole service directory: services, offices and facts.</summary>
    public const string Directory = "directory";
    public const string Journeys = "journeys";
    public const string Glossary = "glossary";
    public const string Figures = "figures";

    /// <summary>Lists of sessions.</summary>
    public const string Trainings = "trainings";

    /// <summary>Whatever shows which courses there are, and what they hand out.</summary>
    public const string Courses = "courses";

    /// <summary>No page shows them; the search of every node knows them.</summary>
    public const string Synonyms = "synonyms";

    public static IReadOnlyList<string> Sections { get; } = [.. Enum.GetValues<Section>().Select(Section)];

    public static string Article(int id) => $"article-{id}";
    public static string Service(int id) => $"service-{id}";
    public static string Training(int sessionId) => $"training-{sessionId}";
    public static string Office(string slug) => $"office-{slug}";
    public static string Fact(string key) => $"fact-{key}";

    /// <summary>How many reports about an office were repaired.</summary>
    public static string Repairs(int officeId) => $"repairs-{officeId}";

    /// <summary>Lists of what a section has, and steps that lead into it.</summary>
    public static string Section(Section section) => $"section-{section}";

    /// <summary>Lets a later change evict exactly the pages that showed this content.</summary>
    public static void TagCachedResponse(this HttpContext http, params IEnumerable<string> tags)
    {
        string[] all = [.. tags];
        http.Features.Get<IOutputCacheFeature>()?.Context.Tags.UnionWith(all);
        http.Features.Get<PageCopy>()?.Tag(all);
    }
}
