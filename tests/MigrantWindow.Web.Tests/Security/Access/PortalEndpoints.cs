using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Security.Access;

/// <summary>Every address the running portal answers, static files aside.</summary>
public static class PortalEndpoints
{
    public static IReadOnlyList<RouteEndpoint> Of(PortalApp app) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != "{**path:file}"),
    ];

    public static string PatternOf(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText is { Length: > 1 } raw ? raw.TrimStart('/') : "/";

    public static bool IsForEverybody(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>The methods and named handlers of a page: <c>GET</c>, <c>POST</c>, <c>POST remove</c> …</summary>
    public static async Task<IReadOnlyList<(string Method, string? Handler)>> HandlersOfAsync(PortalApp app, RouteEndpoint endpoint)
    {
        var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()!;
        var compiled = await app.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        return [.. compiled.HandlerMethods.Select(handler => (handler.HttpMethod.ToUpperInvariant(), handler.Name))];
    }
}
