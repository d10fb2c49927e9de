using Microsoft.EntityFrameworkCore;

namespace MigrantWindow.Data;

/// <summary>Brings a database up to date. Only one program may do so at a time: see <see cref="StartGate"/>.</summary>
public static class DatabaseMigration
{
    public static async Task ApplyAsync(PortalDbContext db, CancellationToken stop)
    {
        // Asking first matters: even with nothing to do, Migrate takes a lock that a killed process leaves behind for ever.
        if (!(await db.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            return;
        }

        if (db.Database.IsSqlite() && await HasLockTableAsync(db, stop))
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", stop);
        }

        await db.Database.MigrateAsync(stop);
    }

    private static async Task<bool> HasLockTableAsync(PortalDbContext db, CancellationToken stop) =>
        await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(stop) > 0;
}
