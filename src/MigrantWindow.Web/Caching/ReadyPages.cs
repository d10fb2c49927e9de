using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using MigrantWindow.Web.Statistics;

namespace MigrantWindow.Web.Caching;

/// <summary>What the output cache was given, once more and ready to send: found by its address, before everything else. Whoever asks for more than
/// the page (whether it changed, say) is answered by the output cache.</summary>
internal sealed class ReadyPages(ChosenEncoding encoding, ViewCounts views, TimeProvider clock)
{
    /// <summary>Longer than any page; what is longer comes from the output cache.</summary>
    public const int PageMaxBytes = 100_000;

    private const int Most = 2000;

    private readonly ConcurrentDictionary<Address, Page> _pages = [];
    private int _evictions;

    public int Evictions => Volatile.Read(ref _evictions);

    public Task ServeAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request is not { Method: "GET", Headers: { IfNoneMatch.Count: 0, IfModifiedSince.Count: 0, CacheControl.Count: 0, Authorization.Count: 0 } })
        {
            return PassOnAsync(http, next);
        }

        var (address, now) = (new Address(http.Request.Scheme, http.Request.Host.Value, http.Request.Path.Value, encoding.For(http)), clock.GetUtcNow());
        return _pages.TryGetValue(address, out var page) && now < page.Until ? SendAsync(http, page, now) : KeepAsync(http, next, address);
    }

    public void Evict(string tag)
    {
        Interlocked.Increment(ref _evictions);
        foreach (var (address, _) in _pages.Where(page => page.Value.Tags.Contains(tag)))
        {
            _pages.TryRemove(address, out _);
        }
    }

    private async Task PassOnAsync(HttpContext http, RequestDelegate next)
    {
        http.Features.Set(new EvictionsBefore(Evictions));
        await next(http);
        views.Answered(http);
    }

    private static Task SendAsync(HttpContext http, Page page, DateTimeOffset now)
    {
        foreach (var (name, value) in page.Headers)
        {
            http.Response.Headers[name] = value;
        }

        page.Views?.Add();
        http.Response.Headers.Age = $"{(int)(now - page.Since).TotalSeconds}";
        return http.Response.Body.WriteAsync(page.Body, http.RequestAborted).AsTask();
    }

    private async Task KeepAsync(HttpContext http, RequestDelegate next, Address address)
    {
        var evictions = Evictions;
        http.Features.Set(new EvictionsBefore(evictions));
        await next(http);
        var counted = views.Answered(http);
        if (http.Features.Get<CacheablePage>() is not { } made || http.Response is not { StatusCode: StatusCodes.Status200OK, Headers.SetCookie.Count: 0 })
        {
            return;
        }

        if (_pages.Count >= Most)
        {
            _pages.Clear(); // they come back one by one; meanwhile the output cache has them
        }

        _pages[address] = new Page(made.Body, [.. http.Response.Headers], made.Tags, counted, clock.GetUtcNow(), clock.GetUtcNow() + made.ValidFor);
        if (evictions != Evictions)
        {
            _pages.TryRemove(address, out _); // it may show what has just been changed
        }
    }

    private readonly record struct Address(string Scheme, string? Host, string? Path, string Encoding);

    private sealed record Page(byte[] Body, KeyValuePair<string, StringValues>[] Headers, IReadOnlySet<string> Tags, ViewCount? Views, DateTimeOffset Since, DateTimeOffset Until);
}
