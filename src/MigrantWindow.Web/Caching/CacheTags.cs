using Microsoft.AspNetCore.OutputCaching;

namespace MigrantWindow.Web.Caching;

/// <summary>Names under which cached pages are evicted.</summary>
public static class CacheTags
{
    public static string Article(int id) => $"article-{id}";
    public static string Service(int id) => $"service-{id}";
    public static string Office(string slug) => $"office-{slug}";

    /// <summary>Lets a later publication evict exactly the pages that showed this content.</summary>
    public static void TagCachedResponse(this HttpContext http, string tag) => http.Features.Get<IOutputCacheFeature>()?.Context.Tags.Add(tag);
}
