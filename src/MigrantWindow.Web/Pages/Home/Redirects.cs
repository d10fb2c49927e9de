using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages;

/// <summary>The short addresses of posters and messages: <c>/</c> and <c>/la-union</c> go on in the reader's language, without a cookie.</summary>
public static class Redirects
{
    private static readonly string[] GetOrHead = ["GET", "HEAD"];

    public static void MapRedirects(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", GetOrHead, (HttpContext http, PortalLanguages languages) => ByLanguage(http, Links.Home(languages.Preferred(http.Request).Code))).AllowAnonymous();

        routes.MapMethods("/{office}", GetOrHead, async (string office, HttpContext http, PortalDbContext db, PortalLanguages languages, CancellationToken stop) =>
        {
            var slug = office.ToLowerInvariant(); // posters are read in capitals, and phones begin a line with one
            return await db.Offices.AnyAsync(o => o.Slug == slug, stop)
                ? ByLanguage(http, Links.Office(languages.Preferred(http.Request).Code, slug))
                : Results.NotFound();
        }).AllowAnonymous();
    }

    private static IResult ByLanguage(HttpContext http, string path)
    {
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        return Results.Redirect(path);
    }
}
