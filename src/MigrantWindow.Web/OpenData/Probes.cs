using MigrantWindow.Data;

namespace MigrantWindow.Web.OpenData;

/// <summary>For whoever runs the portal: is the process there, can it serve.</summary>
public static class Probes
{
    private static readonly string[] GetOrHead = ["GET", "HEAD"];

    public static void MapProbes(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz/live", GetOrHead, () => Results.Text("live")).AllowAnonymous();
        routes.MapMethods("/healthz/ready", GetOrHead, async (PortalDbContext db, CancellationToken stop) =>
            await db.Database.CanConnectAsync(stop) ? Results.Text("ready") : Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}
