using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MigrantWindow.Data.Tests.Sqlite;

public sealed class WriteAheadLogTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("busy_timeout", "5000")]
    public async Task Every_connection_is_safe_and_patient(string setting, string expected)
    {
        await using var database = await TestDatabase.MigratedAsync();

        Assert.Equal(expected, $"{await database.AskAsync(db => TestDatabase.ScalarAsync(db, $"PRAGMA {setting}"))}");
    }

    [Fact]
    public async Task A_connection_that_was_opened_without_waiting_is_set_up_as_well()
    {
        await using var database = await TestDatabase.MigratedAsync();

        await database.WithAsync(db =>
        {
            db.Database.OpenConnection();
            using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA synchronous";
            Assert.Equal(2L, command.ExecuteScalar());
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_reader_does_not_wait_for_a_writer()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var writer = new SqliteConnection(database.ConnectionString);
        await writer.OpenAsync();
        await using var writing = writer.BeginTransaction(deferred: false);

        Assert.False(await database.AskAsync(db => db.Offices.AnyAsync()));
    }
}
