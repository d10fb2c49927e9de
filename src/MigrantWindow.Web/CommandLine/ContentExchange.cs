using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Exporting;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.CommandLine;

/// <summary>Content as files, from one portal to another.</summary>
public static class ContentExchange
{
    /// <param name="tell">Is told, line by line, how far it is.</param>
    /// <returns>How many files were written.</returns>
    public static async Task<int> ExportAsync(this WebApplication app, string folder, Action<string> tell, CancellationToken stop)
    {
        var files = 0;
        await app.WithDatabaseAsync(async db =>
        {
            if (!await HasContentAsync(db, stop))
            {
                throw new InvalidDataException("The database holds no content; nothing was exported.");
            }

            files = await new ContentExporter(db, app.Now()).ExportAsync(folder, tell, stop);
        }, stop);
        return files;
    }

    /// <param name="tell">Is told, line by line, how far it is.</param>
    /// <returns>How many rows were stored.</returns>
    /// <exception cref="ContentException">A file is at fault; nothing was stored.</exception>
    /// <exception cref="InvalidDataException">The database holds content already; nothing was stored.</exception>
    public static async Task<int> ImportAsync(this WebApplication app, string folder, Action<string> tell, CancellationToken stop)
    {
        tell($"Reading {folder} …");
        var library = ContentLibrary.Read(folder, mayHaveGaps: true);
        tell($"{library.Offices.Count} offices, {library.Services.Count} services, {library.Journeys.Count} journeys, {library.Articles.Count} articles, {library.Texts().Count()} texts. Checking …");
        if (ContentRendering.StoringFaults(library) is { Count: > 0 } faults)
        {
            throw new ContentException(faults);
        }

        foreach (var gap in library.Gaps)
        {
            tell($"Stored as it is: {gap}");
        }

        var stored = 0;
        await app.WithDatabaseAsync(async db =>
        {
            if (await HasContentAsync(db, stop))
            {
                throw new InvalidDataException("The database holds content already; nothing was imported. Import into a new database, before the portal has served for the first time.");
            }

            tell("Storing …");
            var render = ContentRendering.For(library, app.Services.GetRequiredService<MarkdownRenderer>());
            stored = await new ContentSeeder(db, render, app.Now()).SeedAsync(library, stop);
        }, stop);
        return stored;
    }

    private static async Task<bool> HasContentAsync(PortalDbContext db, CancellationToken stop) =>
        await db.Languages.AnyAsync(stop) || await db.Articles.AnyAsync(stop) || await db.Offices.AnyAsync(stop) || await db.Services.AnyAsync(stop)
        || await db.Facts.AnyAsync(stop) || await db.Institutions.AnyAsync(stop);

    private static DateTime Now(this WebApplication app) => app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
}
