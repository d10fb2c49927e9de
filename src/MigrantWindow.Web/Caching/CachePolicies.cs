using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MigrantWindow.Web.Changes;
using MigrantWindow.Web.Configuration;
using MigrantWindow.Web.Offline;
using MigrantWindow.Web.OpenData.Hsds;

namespace MigrantWindow.Web.Caching;

public static class CachePolicies
{
    public const string PublicContent = nameof(PublicContent);

    /// <summary>As <see cref="PublicContent"/>, but its queries mean something.</summary>
    public const string OpenData = nameof(OpenData);

    /// <summary>As <see cref="PublicContent"/>, kept longer: copies of everything that an office has take a second to make, and say nothing that is true only now.</summary>
    public const string Copies = nameof(Copies);

    private const int CopiesFactor = 10;

    /// <summary>A public page is kept compressed, per host, path and encoding; queries mean nothing to it, so they make no copies.</summary>
    public static IServiceCollection AddPortalCaching(this IServiceCollection services, IConfiguration configuration)
    {
        var seconds = configuration.GetSection(CacheOptions.Section).Get<CacheOptions>()?.PublicSeconds ?? new CacheOptions().PublicSeconds;

        services.AddOutputCache(options =>
        {
            options.UseCaseSensitivePaths = true; // or a page found once would answer for spellings that are not found
            AddPolicy(PublicContent, 1, [], request => !request.HttpContext.IsCopy());
            AddPolicy(Copies, CopiesFactor, [], _ => true);
            AddPolicy(OpenData, 1, HsdsApi.Parameters, HsdsApi.MayBeKept);

            void AddPolicy(string name, int factor, string[] queries, Predicate<HttpRequest> mayBeKept) => options.AddPolicy(name, policy =>
            {
                if (seconds == 0)
                {
                    policy.NoCache();
                    return;
                }

                policy.With(context => mayBeKept(context.HttpContext.Request)).Expire(TimeSpan.FromSeconds(seconds * factor)).SetVaryByQuery(queries).VaryByValue(Encoding);
            });
        });
        var store = services.Last(service => service.ServiceType == typeof(IOutputCacheStore)).ImplementationFactory!;

        return services
            .AddSingleton<IOutputCacheStore>(provider => new EvictingStore((IOutputCacheStore)store(provider), provider.GetRequiredService<ReadyPages>(), provider.GetRequiredService<IHttpContextAccessor>()))
            .AddSingleton<ReadyPages>()
            .AddSingleton<ContentNews>()
            .AddHostedService<ContentWatch>()
            .AddSingleton<Saves>()
            .AddSingleton<IInterceptor, CacheEviction>()
            .AddSingleton<IInterceptor, CommitEviction>()
            .AddSingleton<ChosenEncoding>()
            .AddResponseCompression(options =>
            {
                options.EnableForHttps = true; // public pages hold no secret that a length could tell
                options.Providers.Add<PageBrotli>();
                options.Providers.Add<GzipCompressionProvider>();
                options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/manifest+json"];
            });
    }

    /// <summary>Public pages from memory, before anything else looks at the request.</summary>
    public static IApplicationBuilder UseReadyPages(this IApplicationBuilder app) => app.Use(app.ApplicationServices.GetRequiredService<ReadyPages>().ServeAsync);

    private static KeyValuePair<string, string> Encoding(HttpContext http) => new("encoding", http.RequestServices.GetRequiredService<ChosenEncoding>().For(http));
}
