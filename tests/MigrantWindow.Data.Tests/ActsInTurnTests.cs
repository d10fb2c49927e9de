using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Tests;

public sealed class ActsInTurnTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task An_act_that_breaks_off_leaves_nothing_of_its_first_save(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);

        await Assert.ThrowsAsync<DomainException>(() => database.AskAsync(db => db.InTurnAsync<int>(async () =>
        {
            db.Add(new Language("qu", "Runa simi", "es-PE", false, 9));
            db.Add(new AuditEntry(null, AuditAction.SignedOut, "first", Now));
            await db.SaveChangesAsync();
            throw new DomainException("No further.");
        }, default)));

        Assert.Equal((0, 0L), await database.AskAsync(async db => (
            await db.Languages.CountAsync(language => language.Code == "qu"), (await db.AuditHead.SingleAsync()).Number)));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task What_one_act_read_no_other_changes_before_it_ends(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);

        var first = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => database.AskAsync(db => db.InTurnAsync(async () =>
        {
            if (await db.AuditEntries.AnyAsync())
            {
                return false;
            }

            await Task.Yield();
            db.Add(new AuditEntry(null, AuditAction.SignedOut, $"act {number}", Now));
            await db.SaveChangesAsync();
            return true;
        }, default))));

        Assert.Single(first, won => won);
    }
}
