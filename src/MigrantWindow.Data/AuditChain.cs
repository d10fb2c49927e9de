using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;

namespace MigrantWindow.Data;

/// <summary>Numbers audit entries and seals each with the hash of the one before.</summary>
public static class AuditChain
{
    /// <summary>Reads the whole log and follows the chain.</summary>
    /// <returns>How many entries hold, and what is wrong with the next; nothing if all hold.</returns>
    public static async Task<(long Entries, string? Fault)> VerifyAsync(PortalDbContext db, CancellationToken stop)
    {
        var head = await db.AuditHead.AsNoTracking().SingleAsync(stop); // first: entries that come meanwhile are left for the next time
        var (number, hash) = (0L, "");
        await foreach (var entry in db.AuditEntries.AsNoTracking().Where(entry => entry.Number <= head.Number).OrderBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (entry.Number != number + 1)
            {
                return (number, $"Entry {number + 1} is missing.");
            }

            if (entry.Hash != entry.HashAfter(hash))
            {
                return (number, $"Entry {entry.Number} was altered.");
            }

            (number, hash) = (entry.Number, entry.Hash);
        }

        return (number, head.Number == number && head.Hash == hash ? null : $"The log ends with entry {number}, but {head.Number} were written.");
    }

    internal static bool IsWaitingIn(PortalDbContext db) => Waiting(db).Any();

    /// <summary>Takes the end of the log by writing it: whoever else adds entries waits until this transaction ends.</summary>
    public static Task TakeAsync(PortalDbContext db, CancellationToken stop) =>
        db.AuditHead.ExecuteUpdateAsync(set => set.SetProperty(head => head.Number, head => head.Number), stop);

    /// <summary>Must run in the transaction that stores the entries.</summary>
    internal static async Task SealAsync(PortalDbContext db, CancellationToken stop)
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
