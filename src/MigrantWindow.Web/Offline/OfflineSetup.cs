using MigrantWindow.Web.Caching;

namespace MigrantWindow.Web.Offline;

/// <summary>What readers take along: saved on the phone, or as one file.</summary>
public static class OfflineSetup
{
    private const string Brotli = "br";
    private const string Json = "application/json; charset=utf-8";

    private static readonly string[] GetOrHead = ["GET", "HEAD"];

    public static IServiceCollection AddOffline(this IServiceCollection services) =>
        services.AddSingleton<OwnPages>().AddScoped<OfficeCopies>().AddScoped<Pack>();

    public static IApplicationBuilder UseOwnPages(this IApplicationBuilder app) => app.Use(app.ApplicationServices.GetRequiredService<OwnPages>().Learn);

    public static void MapOffline(this IEndpointRouteBuilder routes)
    {
        routes.MapFormerFiles();
        routes.MapMethods("/{culture:culture}/{office}/{pack:word(pack)}.json", GetOrHead, async (string culture, string office, HttpContext http, Pack pack, ChosenEncoding encoding) =>
        {
            if (await pack.MakeAsync(http.Request, culture, office) is not { } made)
            {
                return Results.NotFound();
            }

            http.TagCachedResponse(made.Tags);
            http.Response.Headers.ETag = made.ETag;
            http.Response.Headers.CacheControl = "no-store"; // a phone keeps what its owner saved, and not the rest
            PackLength.Tell(http.Response, made.Json.Length);
            if (encoding.For(http) != Brotli)
            {
                return Results.Bytes(made.Json, Json);
            }

            http.Response.Headers.ContentEncoding = Brotli;
            return Results.Bytes(made.Compressed(), Json);
        }).CacheOutput(CachePolicies.Copies).AllowAnonymous();
    }
}
