using Microsoft.Net.Http.Headers;

namespace MigrantWindow.Web.OpenData;

/// <summary>Open data are for everybody's programs, also for scripts on other sites: whatever is below <c>/api</c> may be read from there. No cookie goes along, so nobody's own data can.</summary>
public static class OpenDataHeaders
{
    public static IApplicationBuilder UseOpenDataHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            http.Response.OnStarting(() => // asked for before the security headers, so it has the last word
            {
                http.Response.Headers[HeaderNames.AccessControlAllowOrigin] = "*";
                http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
                return Task.CompletedTask;
            });
        }

        return next(http);
    });
}
