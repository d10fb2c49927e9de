using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Web.Configuration;
using MigrantWindow.Web.Content;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.CommandLine;

/// <summary>What happens to the database before the portal serves, or instead of serving.</summary>
public static class DatabasePreparation
{
    /// <summary>Creates, migrates and, the first time, fills the database; then learns the portal's languages from it.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app, CancellationToken stop)
    {
        await app.WithDatabaseAsync(async db =>
        {
            if (!await db.Languages.AnyAsync(stop))
            {
                var added = await app.SeedAsync(db, ContentLibrary.Read(ContentLibrary.ShippedFolder), stop);
                app.Logger.LogInformation("Filled the new database with {Rows} rows of shipped content", added);
            }

            await app.Services.GetRequiredService<PortalLanguages>().LoadAsync(db, stop);
        }, stop);
    }

    public static Task MigrateAsync(this WebApplication app, CancellationToken stop) => app.WithDatabaseAsync(_ => Task.CompletedTask, stop);

    /// <returns>How many rows were added.</returns>
    public static async Task<int> SeedAsync(this WebApplication app, ContentLibrary library, CancellationToken stop)
    {
        var added = 0;
        await app.WithDatabaseAsync(async db => added = await app.SeedAsync(db, library, stop), stop);
        return added;
    }

    /// <returns>How many entries the audit log has, and how many texts were published.</returns>
    /// <exception cref="InvalidDataException">The chain is broken, or a text was altered; the message names the first.</exception>
    public static async Task<(long Entries, int Texts)> VerifyAuditAsync(this WebApplication app, CancellationToken stop)
    {
        var (entries, texts) = (0L, 0);
        await app.WithDatabaseAsync(async db =>
        {
            (entries, var fault) = await AuditChain.VerifyAsync(db, stop);
            if (fault is not null)
            {
                throw new InvalidDataException($"The audit log is broken after {entries} entries. {fault}");
            }

            (texts, var altered) = await PublishedTexts.VerifyAsync(db, stop);
            if (altered is not null)
            {
                throw new InvalidDataException($"Readers see what nobody approved. {altered}");
            }
        }, stop);
        return (entries, texts);
    }

    private static Task<int> SeedAsync(this WebApplication app, PortalDbContext db, ContentLibrary library, CancellationToken stop)
    {
        if (ContentRendering.StoringFaults(library) is { Count: > 0 } faults)
        {
            throw new ContentException(faults);
        }

        var render = ContentRendering.For(library, app.Services.GetRequiredService<MarkdownRenderer>());
        return new ContentSeeder(db, render, app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime).SeedAsync(library, stop);
    }

    /// <summary>Runs work on a migrated database, alone: a second start waits for the first.</summary>
    internal static async Task WithDatabaseAsync(this WebApplication app, Func<PortalDbContext, Task> work, CancellationToken stop)
    {
        var provider = app.Configuration.DatabaseProvider();
        var connection = app.Configuration.DatabaseConnection(app.Environment.ContentRootPath);
        DatabaseSetup.EnsureWritable(provider, connection);

        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            using var gate = await StartGate.EnterAsync(provider, connection, app.Logger, stop);
            await DatabaseMigration.ApplyAsync(db, stop);
            await work(db);
        }
        catch (Exception fault) when (DatabaseSetup.IsDatabaseFault(fault))
        {
            throw new DatabaseUnavailableException($"The database cannot be used: {fault.GetBaseException().Message}", fault);
        }
    }
}
