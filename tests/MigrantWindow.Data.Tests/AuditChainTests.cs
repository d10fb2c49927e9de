using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Tests;

public sealed class AuditChainTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Entries_are_numbered_without_a_gap_and_hold(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);

        await database.SaveAsync(Entry("one"), Entry("two"));
        await database.SaveAsync(Entry("three"));

        Assert.Equal([1, 2, 3], await database.AskAsync(db => db.AuditEntries.OrderBy(entry => entry.Number).Select(entry => entry.Number).ToListAsync()));
        Assert.Equal((3, null), await VerifyAsync(database));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Entries_written_at_once_queue_and_none_is_lost(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);

        await Parallel.ForAsync(0, 24, async (number, _) => await database.SaveAsync(Entry($"act {number}")));

        Assert.Equal((24, null), await VerifyAsync(database));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task An_act_that_fails_leaves_no_entry_and_no_gap(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        await database.SaveAsync(new Language("qu", "Runa simi", "es-PE", false, 9));

        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(new Language("qu", "Twice", "es-PE", false, 9), Entry("failed")));
        await database.SaveAsync(Entry("worked"));

        Assert.Equal(["worked"], await database.AskAsync(db => db.AuditEntries.Select(entry => entry.Subject).ToListAsync()));
        Assert.Equal((1, null), await VerifyAsync(database));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_database_refuses_to_change_or_remove_an_entry(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.MigratedAsync(provider);
        await database.SaveAsync(Entry("one"));

        foreach (var sql in (string[])["UPDATE AuditEntries SET Subject = 'other'", "DELETE FROM AuditEntries"])
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => database.AskAsync(db => TestDatabase.ScalarAsync(db, sql)));
            Assert.Contains("only ever added to", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal((1, null), await VerifyAsync(database));
    }

    [Theory]
    [InlineData("""INSERT OR REPLACE INTO "AuditEntries" SELECT "Id", "Number", "On", NULL, 'X', "Action", "Subject", "Before", "After", "Hash" FROM "AuditEntries" LIMIT 1""")]
    [InlineData("""INSERT OR REPLACE INTO "AuditEntries" SELECT "Id" + 9, "Number", "On", NULL, 'X', "Action", "Subject", "Before", "After", "Hash" FROM "AuditEntries" LIMIT 1""")]
    public async Task Nor_does_it_let_one_entry_take_the_place_of_another(string sql)
    {
        await using var database = await TestDatabase.MigratedAsync();
        await database.SaveAsync(Entry("one"), Entry("two"));

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => database.AskAsync(db => TestDatabase.ScalarAsync(db, sql)));

        Assert.Contains("only ever added to", refused.Message, StringComparison.Ordinal);
        Assert.Equal((2, null), await VerifyAsync(database));
    }

    [Fact]
    public async Task An_entry_with_characters_that_a_database_may_cut_holds_all_the_same()
    {
        await using var database = await TestDatabase.MigratedAsync();

        await database.SaveAsync(new AuditEntry(null, AuditAction.PasskeyAdded, "staff 1", Now, after: "a\0b\u001fc"));

        Assert.Equal((1, null), await VerifyAsync(database));
    }

    [Theory]
    [InlineData("""UPDATE "AuditEntries" SET "Subject" = 'nobody' WHERE "Number" = 2""", 1, "Entry 2 was altered.")]
    [InlineData("""UPDATE "AuditEntries" SET "ActorName" = 'X' WHERE "Number" = 1""", 0, "Entry 1 was altered.")]
    [InlineData("""UPDATE "AuditEntries" SET "On" = '2020-01-01 00:00:00' WHERE "Number" = 3""", 2, "Entry 3 was altered.")]
    [InlineData("""UPDATE "AuditEntries" SET "After" = NULL WHERE "Number" = 2""", 1, "Entry 2 was altered.")]
    [InlineData("""DELETE FROM "AuditEntries" WHERE "Number" = 2""", 1, "Entry 2 is missing.")]
    [InlineData("""DELETE FROM "AuditEntries" WHERE "Number" = 3""", 2, "The log ends with entry 2, but 3 were written.")]
    public async Task Whoever_gets_round_the_database_is_found_out(string tampering, long holding, string fault)
    {
        await using var database = await TestDatabase.MigratedAsync();
        await database.SaveAsync(Entry("one"), Entry("two"), Entry("three"));
        await database.AskAsync(db => TestDatabase.ScalarAsync(db, """DROP TRIGGER "AuditEntries_OnlyAdded"; DROP TRIGGER "AuditEntries_NeverRemoved"; DROP TRIGGER "AuditEntries_NeverReplaced"; """ + tampering));

        Assert.Equal((holding, fault), await VerifyAsync(database));
    }

    private static AuditEntry Entry(string subject) => new(null, AuditAction.SignedIn, subject, Now, "before", "after");

    private static Task<(long Entries, string? Fault)> VerifyAsync(TestDatabase database) =>
        database.AskAsync(db => AuditChain.VerifyAsync(db, CancellationToken.None));
}
