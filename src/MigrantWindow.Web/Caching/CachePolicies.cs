using MigrantWindow.Web.Configuration;

namespace MigrantWindow.Web.Caching;

public static class CachePolicies
{
    public const string PublicContent = nameof(PublicContent);

    /// <summary>A public page is kept compressed, per host, path and encoding; queries mean nothing to it, so they make no copies.</summary>
    public static IServiceCollection AddPortalCaching(this IServiceCollection services, IConfiguration configuration)
    {
        var seconds = configuration.GetSection(CacheOptions.Section).Get<CacheOptions>()?.PublicSeconds ?? new CacheOptions().PublicSeconds;

        return services.AddOutputCache(options => options.AddPolicy(PublicContent, policy =>
        {
            if (seconds == 0)
            {
                policy.NoCache();
                return;
            }

            policy.Expire(TimeSpan.FromSeconds(seconds)).SetVaryByQuery([]).SetVaryByHeader("Accept-Encoding");
        }))
        .AddResponseCompression(options => options.EnableForHttps = true); // public pages hold no secret that a length could tell
    }
}
