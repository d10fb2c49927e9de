using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MigrantWindow.Data.Sqlite;

/// <summary>Sets each connection up so that nothing acknowledged is lost and a writer waits in SQLite, not by polling.</summary>
internal sealed class WriteAheadLog : DbConnectionInterceptor
{
    private const string Wait = "PRAGMA busy_timeout = 5000;";
    private const string Safe = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = CommandFor(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = CommandFor(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand CommandFor(DbConnection connection)
    {
        var command = connection.CreateCommand();

        // Entity Framework looks whether the file exists by opening it read-only; that connection may not change the journal.
        var readOnly = new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
        command.CommandText = readOnly ? Wait : Wait + Safe;
        return command;
    }
}
