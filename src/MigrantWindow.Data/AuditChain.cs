using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;

namespace MigrantWindow.Data;

/// <summary>Numbers audit entries and seals each with the hash of the one before.</summary>
internal static class AuditChain
{
    public static bool IsWaitingIn(PortalDbContext db) => Waiting(db).Any();

    /// <summary>Takes the end of the log by writing it: whoever else adds entries waits until this transaction ends.</summary>
    public static Task TakeAsync(PortalDbContext db, CancellationToken stop) =>
        db.AuditHead.ExecuteUpdateAsync(set => set.SetProperty(head => head.Number, head => head.Number), stop);

    /// <summary>Must run in the transaction that stores the entries.</summary>
    public static async Task SealAsync(PortalDbContext db, CancellationToken stop)
    {
        await TakeAsync(db, stop);
        var last = await db.AuditHead.AsNoTracking().SingleAsync(stop);

        var (number, hash) = (last.Number, last.Hash);
        foreach (var entry in Waiting(db))
        {
            entry.Seal(++number, hash);
            hash = entry.Hash;
        }

        await db.AuditHead.ExecuteUpdateAsync(set => set.SetProperty(head => head.Number, number).SetProperty(head => head.Hash, hash), stop);
    }

    private static IEnumerable<AuditEntry> Waiting(PortalDbContext db) =>
        db.ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity);
}
