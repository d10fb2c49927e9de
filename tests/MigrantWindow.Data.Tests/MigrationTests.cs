using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MigrantWindow.Data.Identity;

namespace MigrantWindow.Data.Tests;

public sealed class MigrationTests
{
    [Theory]
    [MemberData(nameof(Contexts.All), MemberType = typeof(Contexts))]
    public void The_migrations_are_up_to_date_with_the_model(PortalDbContext db) => Assert.False(db.Database.HasPendingModelChanges());

    [Theory]
    [MemberData(nameof(Contexts.All), MemberType = typeof(Contexts))]
    public void A_script_from_nothing_creates_every_table_of_the_model(PortalDbContext db)
    {
        var script = db.GetService<IMigrator>().GenerateScript();

        var tables = db.Model.GetRelationalModel().Tables.Select(table => table.Name);
        Assert.All(tables, table => Assert.Matches($@"CREATE TABLE [\[""]{table}[\]""]", script));
    }

    [Theory]
    [MemberData(nameof(Contexts.All), MemberType = typeof(Contexts))]
    public void Staff_can_keep_passkeys_as_version_3_of_the_identity_schema_provides(PortalDbContext db)
    {
        Assert.Contains("AspNetUserPasskeys", db.Model.GetRelationalModel().Tables.Select(table => table.Name));
        Assert.Equal(256, db.Model.FindEntityType(typeof(StaffUser))!.FindProperty(nameof(StaffUser.PhoneNumber))!.GetMaxLength());
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_new_database_is_brought_up_to_date_and_a_second_time_nothing_is_left_to_do(DatabaseProvider provider)
    {
        await using var database = TestDatabase.Empty(provider);

        await database.WithAsync(db => DatabaseMigration.ApplyAsync(db, CancellationToken.None));
        await database.WithAsync(db => DatabaseMigration.ApplyAsync(db, CancellationToken.None));

        Assert.Empty(await database.AskAsync(db => db.Database.GetPendingMigrationsAsync()));
        Assert.Equal(["AuditHead"], (await database.RowCountsAsync()).Where(table => table.Value > 0).Select(table => table.Key));
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_behind_does_not_stop_the_next_migration()
    {
        await using var database = TestDatabase.Empty(DatabaseProvider.Sqlite);
        await database.WithAsync(db => db.Database.ExecuteSqlAsync(
            $"""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)"""));
        await LeaveLockAsync(database);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        await database.WithAsync(db => DatabaseMigration.ApplyAsync(db, patience.Token));

        Assert.Empty(await database.AskAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task With_nothing_to_do_a_lock_left_behind_does_not_matter()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await LeaveLockAsync(database);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        await database.WithAsync(db => DatabaseMigration.ApplyAsync(db, patience.Token));

        Assert.Empty(await database.AskAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    private static Task LeaveLockAsync(TestDatabase database) => database.WithAsync(db => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-03-02 15:00:00')"""));
}
