using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MigrantWindow.Data.Tests;

/// <summary>A new database for one test, set up as the portal sets it up, and gone after it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string SqlServerVariable = "MIGRANTWINDOW_SQLSERVER";

    private readonly string _folder = Directory.CreateTempSubdirectory("data").FullName;
    private readonly ServiceProvider _services;

    private TestDatabase(DatabaseProvider provider)
    {
        Provider = provider;
        ConnectionString = provider == DatabaseProvider.Sqlite ? $"Data Source={Path.Combine(_folder, "portal.db")}" : OnSqlServer();
        _services = new ServiceCollection().AddDatabase(provider, ConnectionString).BuildServiceProvider();
    }

    public static TheoryData<DatabaseProvider> Engines => [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer];

    public DatabaseProvider Provider { get; }
    public string ConnectionString { get; }

    /// <summary>No tables yet. Skips the test where its engine is not there.</summary>
    public static TestDatabase Empty(DatabaseProvider provider)
    {
        Skip.If(
            provider == DatabaseProvider.SqlServer && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(SqlServerVariable)),
            $"No SQL Server to test on: {SqlServerVariable} holds no connection string.");

        return new TestDatabase(provider);
    }

    public static async Task<TestDatabase> MigratedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = Empty(provider);
        await database.WithAsync(db => DatabaseMigration.ApplyAsync(db, CancellationToken.None));
        return database;
    }

    public async Task WithAsync(Func<PortalDbContext, Task> work)
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public async Task<T> AskAsync<T>(Func<PortalDbContext, Task<T>> question)
    {
        await using var scope = _services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public Task SaveAsync(params object[] things) => WithAsync(async db =>
    {
        db.AddRange(things);
        await db.SaveChangesAsync();
    });

    /// <summary>How many rows each table holds.</summary>
    public Task<SortedDictionary<string, long>> RowCountsAsync() => AskAsync(async db =>
    {
        SortedDictionary<string, long> counts = new(StringComparer.Ordinal);
        foreach (var table in db.Model.GetRelationalModel().Tables.Select(table => table.Name))
        {
            counts[table] = Convert.ToInt64(await ScalarAsync(db, $"SELECT COUNT(*) FROM {table}"), CultureInfo.InvariantCulture);
        }

        return counts;
    });

    public static async Task<object?> ScalarAsync(PortalDbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Provider == DatabaseProvider.SqlServer)
        {
            await WithAsync(db => db.Database.EnsureDeletedAsync());
        }
        else
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }

        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string OnSqlServer()
    {
        var given = Environment.GetEnvironmentVariable(SqlServerVariable);
        return new SqlConnectionStringBuilder(given) { InitialCatalog = $"portal_{Guid.NewGuid():N}" }.ConnectionString;
    }
}
