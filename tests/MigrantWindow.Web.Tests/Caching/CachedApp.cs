using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Caching;

/// <summary>The portal with its output cache on, as readers meet it. The cache keeps time by the system's clock, which no test can move; so this
/// remembers for how long each page was given to it.</summary>
public sealed class CachedApp : PortalApp
{
    /// <summary>A request with this header gets a cookie, whatever it asks for.</summary>
    public const string GiveCookie = "Give-Cookie";

    private readonly ConcurrentBag<(string[] Tags, TimeSpan ValidFor)> _kept = [];

    public IEnumerable<TimeSpan> KeptFor(string tag) => _kept.Where(entry => entry.Tags.Contains(tag)).Select(entry => entry.ValidFor);

    protected override int CacheSeconds => 60;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            var store = services.Last(service => service.ServiceType == typeof(IOutputCacheStore));
            services.AddSingleton<IStartupFilter, Cookies>();
            services.AddSingleton<IOutputCacheStore>(provider => new Remembering((IOutputCacheStore)store.ImplementationFactory!(provider), _kept));
        });
    }

    private sealed class Cookies : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, following) =>
            {
                if (http.Request.Headers.ContainsKey(GiveCookie))
                {
                    http.Response.Cookies.Append("own", "secret", new CookieOptions { Secure = true, HttpOnly = true });
                }

                return following(http);
            });
            next(app);
        };
    }

    private sealed class Remembering(IOutputCacheStore store, ConcurrentBag<(string[] Tags, TimeSpan ValidFor)> kept) : IOutputCacheStore
    {
        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => store.EvictByTagAsync(tag, cancellationToken);

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => store.GetAsync(key, cancellationToken);

        public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
        {
            kept.Add((tags ?? [], validFor));
            return store.SetAsync(key, value, tags, validFor, cancellationToken);
        }
    }
}
