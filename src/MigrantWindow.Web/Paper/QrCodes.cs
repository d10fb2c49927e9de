using System.Globalization;
using Microsoft.Net.Http.Headers;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Paper;

/// <summary><c>/qr/es/la-union.svg</c>: the address of that page as a QR code, for what is printed and for whoever takes a page along from a screen.</summary>
public static class QrCodes
{
    /// <summary>Longer than any page's; a code of that length can still be read from paper.</summary>
    public const int PathMaxLength = 200;

    private static readonly string[] GetOrHead = ["GET", "HEAD"];

    public static void MapQrCodes(this IEndpointRouteBuilder routes) =>
        routes.MapMethods($"/qr/{{*path:maxlength({PathMaxLength}):regex(^[a-z0-9/-]+\\.svg$)}}", GetOrHead, (string path, PageAddress address, HttpContext http) =>
        {
            http.Response.Headers[HeaderNames.CacheControl] = "public, max-age=86400";
            return Results.Text(Svg(new QrPicture(address.Of($"/{path[..^".svg".Length]}"))), "image/svg+xml");
        }).AllowAnonymous();

    /// <summary>Black on white also where the page is dark: cameras need it.</summary>
    private static string Svg(QrPicture qr) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {qr.Size} {qr.Size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{qr.Size}v{qr.Size}H0z"/><path d="{qr.Path}"/></svg>""");
}
