using System.Collections.Concurrent;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Statistics;

/// <summary>Counts how often each page is shown, also from memory. Only pages that the portal itself has made count, so what is asked for cannot fill it.</summary>
public sealed class ViewCounts
{
    /// <summary>More pages than any portal has; what comes after is not counted.</summary>
    public const int Most = 50_000;

    private readonly ConcurrentDictionary<(PageKey Page, string Language), ViewCount> _counts = [];
    private readonly ConcurrentDictionary<string, ViewCount> _byPath = new(StringComparer.Ordinal);

    /// <summary>Every page that was shown in this process.</summary>
    public IEnumerable<ViewCount> All => _counts.Values;

    /// <summary>A page is being made: whoever sees that it was sent can count it, now and when it comes from memory.</summary>
    public void Made(HttpContext http, PageKey page, string language, string title)
    {
        if (_counts.Count < Most || _counts.ContainsKey((page, language)))
        {
            var count = _counts.GetOrAdd((page, language), asked => new ViewCount(asked.Page, asked.Language));
            count.IsCalled(title, http.Request.Path.Value!);
            http.Features.Set(count);
        }
    }

    /// <summary>A request was answered: if it was by a page, that is one more view.</summary>
    /// <returns>Where to count it when it is sent again.</returns>
    public ViewCount? Answered(HttpContext http)
    {
        if (http.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified) || http.Request.Path.Value is not { } path)
        {
            return null;
        }

        if (http.Features.Get<ViewCount>() is { } made)
        {
            if (_byPath.Count < Most)
            {
                _byPath[path] = made;
            }

            made.Add();
            return made;
        }

        if (!_byPath.TryGetValue(path, out var known))
        {
            return null;
        }

        known.Add(); // from the output cache, or as it was
        return known;
    }
}
