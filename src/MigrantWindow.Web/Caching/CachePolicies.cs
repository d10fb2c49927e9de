using Microsoft.AspNetCore.ResponseCompression;
using MigrantWindow.Web.Configuration;

namespace MigrantWindow.Web.Caching;

public static class CachePolicies
{
    public const string PublicContent = nameof(PublicContent);

    /// <summary>A public page is kept compressed, per host, path and encoding; queries mean nothing to it, so they make no copies.</summary>
    public static IServiceCollection AddPortalCaching(this IServiceCollection services, IConfiguration configuration)
    {
        var seconds = configuration.GetSection(CacheOptions.Section).Get<CacheOptions>()?.PublicSeconds ?? new CacheOptions().PublicSeconds;

        return services.AddOutputCache(options =>
        {
            options.UseCaseSensitivePaths = true; // or a page found once would answer for spellings that are not found
            options.AddPolicy(PublicContent, policy =>
            {
                if (seconds == 0)
                {
                    policy.NoCache();
                    return;
                }

                policy.Expire(TimeSpan.FromSeconds(seconds)).SetVaryByQuery([]).VaryByValue(Encoding);
            });
        })
        .AddResponseCompression(options => options.EnableForHttps = true); // public pages hold no secret that a length could tell
    }

    /// <summary>The encoding that will be chosen, not the header that asks for it: its spellings are without number, and each would make a copy.</summary>
    private static KeyValuePair<string, string> Encoding(HttpContext http) => new(
        "encoding", http.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(http)?.EncodingName ?? "");
}
