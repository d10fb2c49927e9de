using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace MigrantWindow.Data.Sqlite;

/// <summary>Sets each connection up so that nothing acknowledged is lost and a writer waits in SQLite, not by polling. Connections come from a pool
/// and keep their settings, so each is set up once.</summary>
internal sealed class WriteAheadLog : DbConnectionInterceptor
{
    private const string Wait = "PRAGMA busy_timeout = 5000;";

    /// <summary>What is deleted is overwritten with zeros: names of participants must be gone when they are gone.</summary>
    private const string Safe = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";

    private readonly ConditionalWeakTable<sqlite3, WriteAheadLog> _done = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!IsDone(connection))
        {
            using var command = CommandFor(connection);
            command.ExecuteNonQuery();
            Remember(connection);
        }
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!IsDone(connection))
        {
            await using var command = CommandFor(connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            Remember(connection);
        }
    }

    private static sqlite3 HandleOf(DbConnection connection) => ((SqliteConnection)connection).Handle!;

    private bool IsDone(DbConnection connection) => _done.TryGetValue(HandleOf(connection), out _);

    private void Remember(DbConnection connection) => _done.AddOrUpdate(HandleOf(connection), this);

    private static DbCommand CommandFor(DbConnection connection)
    {
        var command = connection.CreateCommand();

        // Entity Framework looks whether the file exists by opening it read-only; that connection may not change the journal.
        var readOnly = new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
        command.CommandText = readOnly ? Wait : Wait + Safe;
        return command;
    }
}
