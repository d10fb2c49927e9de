using System.Globalization;
using Microsoft.Extensions.Options;
using MigrantWindow.Data;
using MigrantWindow.Web.Configuration;

namespace MigrantWindow.Web.Upkeep;

/// <summary>Copies the SQLite file once a day, <c>portal-20260302.db</c> by the date in UTC, and deletes copies that are older than personal data may lie in them.</summary>
public sealed class Backups(PortalDbContext db, IOptions<BackupOptions> options, IHostEnvironment environment, TimeProvider clock, ILogger<Backups> log) : IHourlyTask
{
    /// <summary>What is erased in the portal is gone from its copies so much later.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(35);

    private const string Dates = "yyyyMMdd";
    private const string Pattern = "portal-????????.db";

    public async Task<int> RunAsync(CancellationToken stop)
    {
        if (options.Value.Folder is not { Length: > 0 } configured)
        {
            return 0;
        }

        var (folder, now) = (Path.Combine(environment.ContentRootPath, configured), clock.GetUtcNow().UtcDateTime);
        Directory.CreateDirectory(folder);
        var deleted = DeleteOld(folder, now);
        var file = FileOf(folder, now);
        if (File.Exists(file))
        {
            return deleted;
        }

        await DatabaseSetup.CopyAsync(db, file, stop);
        log.LogInformation("The database was copied to {File}", Path.GetFileName(file));

        return deleted + 1;
    }

    private static int DeleteOld(string folder, DateTime now)
    {
        var oldest = Path.GetFileName(FileOf(folder, now - Kept));
        var old = Directory.GetFiles(folder, Pattern).Where(file => string.CompareOrdinal(Path.GetFileName(file), oldest) <= 0).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    private static string FileOf(string folder, DateTime day) => Path.Combine(folder, $"portal-{day.ToString(Dates, CultureInfo.InvariantCulture)}.db");
}
