namespace MigrantWindow.Web.Offline;

/// <summary>A page made by an earlier version, that a cache on the way or a phone still has, asks for files by the names they had then: it gets what they are now.</summary>
public static class FormerFiles
{
    private static readonly string[] GetOrHead = ["GET", "HEAD"];

    public static void MapFormerFiles(this IEndpointRouteBuilder routes)
    {
        Map("/css/{name}.{print}.css", "css/{0}.css", "text/css");
        Map("/js/{name}.{print}.js", "js/{0}.js", "text/javascript");
        Map("/{name}.{print}.svg", "{0}.svg", "image/svg+xml");

        void Map(string pattern, string now, string type) => routes.MapMethods(pattern, GetOrHead, (string name, HttpContext http, IWebHostEnvironment host) =>
        {
            var file = host.WebRootFileProvider.GetFileInfo(string.Format(System.Globalization.CultureInfo.InvariantCulture, now, name));
            http.Response.Headers.CacheControl = "no-store"; // under that name it is a stand-in
            return file.Exists && !name.Contains('/', StringComparison.Ordinal) ? Results.Stream(file.CreateReadStream(), type) : Results.NotFound();
        }).AllowAnonymous();
    }
}
