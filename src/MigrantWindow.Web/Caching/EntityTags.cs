using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace MigrantWindow.Web.Caching;

/// <summary>Gives a public page its ETag and tells caches on the way how long it may serve; everything else is not to be kept. Stands inside the
/// output cache, so a page is hashed once, and the cache itself answers 304.</summary>
internal sealed class EntityTags(RequestDelegate next)
{
    /// <summary>A minute fresh, then stale for a day while the origin is asked or down.</summary>
    private const string Shared = "public, max-age=0, s-maxage=60, stale-while-revalidate=86400, stale-if-error=86400";

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IOutputCacheFeature>()?.Context is not { } cache)
        {
            http.Response.OnStarting(() =>
            {
                if (!http.Response.Headers.ContainsKey(HeaderNames.CacheControl))
                {
                    http.Response.Headers.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            });
            await next(http);
            return;
        }

        var body = http.Response.Body;
        using var copy = new MemoryStream();
        http.Response.Body = copy;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
        }

        if (http.Response is { StatusCode: StatusCodes.Status200OK, Headers.CacheControl.Count: > 0 })
        {
            if (cache.AllowCacheStorage)
            {
                http.Response.Headers["CDN-Cache-Control"] = Shared; // the page itself asked browsers to keep nothing
            }

            http.Response.ContentLength = copy.Length;
        }
        else if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            http.Response.Headers.CacheControl = Shared;
            http.Response.Headers.ETag = http.Response.Headers.ETag.Count > 0 ? http.Response.Headers.ETag : $"\"{Convert.ToHexStringLower(SHA256.HashData(copy.GetBuffer().AsSpan(0, (int)copy.Length)).AsSpan(0, 12))}\"";
            http.Response.ContentLength = copy.Length;
        }
        else
        {
            http.Response.Headers.CacheControl = "no-store";
        }

        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (copy.Length <= ReadyPages.PageMaxBytes && cache is { AllowCacheStorage: true, ResponseExpirationTimeSpan: { } time, CacheVaryByRules.QueryKeys.Count: 0 }) // ready pages know no query
        {
            http.Features.Set(new CacheablePage(copy.ToArray(), cache.Tags, time));
        }

        copy.Position = 0;
        await copy.CopyToAsync(body, http.RequestAborted);
    }
}
