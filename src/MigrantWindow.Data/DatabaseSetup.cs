using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MigrantWindow.Data.Identity;
using MigrantWindow.Data.Sqlite;
using MigrantWindow.Data.SqlServer;

namespace MigrantWindow.Data;

/// <summary>The only place that knows the names of engines.</summary>
public static class DatabaseSetup
{
    /// <summary>A page asks few questions with small answers: one round trip each.</summary>
    private const QuerySplittingBehavior OnePage = QuerySplittingBehavior.SingleQuery;

    private const int SqliteDuplicateKey = 1555;
    private const int SqliteDuplicateValue = 2067;
    private const int SqlServerDuplicateKey = 2627;
    private const int SqlServerDuplicateValue = 2601;

    /// <summary>Whoever wants to know what is saved registers an <see cref="IInterceptor"/>.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseProvider provider, string connectionString)
    {
        services.AddIdentitySchema();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TurnGate>();

        if (provider == DatabaseProvider.SqlServer)
        {
            services.AddDbContextPool<SqlServerDbContext>((provider, options) => options
                .UseSqlServer(connectionString, sql => sql.EnableRetryOnFailure().UseQuerySplittingBehavior(OnePage))
                .AddInterceptors(provider.GetServices<IInterceptor>()));
            services.AddScoped<PortalDbContext>(scope => scope.GetRequiredService<SqlServerDbContext>());
        }
        else
        {
            services.AddDbContextPool<SqliteDbContext>((provider, options) => options
                .UseSqlite(connectionString, sqlite => sqlite.UseQuerySplittingBehavior(OnePage))
                .AddInterceptors(new WriteAheadLog())
                .AddInterceptors(provider.GetServices<IInterceptor>()));
            services.AddScoped<PortalDbContext>(scope => scope.GetRequiredService<SqliteDbContext>());
        }

        return services;
    }

    /// <summary>Makes sure that the folder of an SQLite file is there and the file can be written.</summary>
    /// <exception cref="DatabaseUnavailableException">It cannot; the message is one line for the console.</exception>
    public static void EnsureWritable(DatabaseProvider provider, string connectionString)
    {
        if (provider != DatabaseProvider.Sqlite)
        {
            return;
        }

        var file = FileOf(connectionString);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnavailableException($"The database file {file} cannot be written: {fault.Message}", fault);
        }
    }

    /// <summary>Where files that belong to the database may lie; nothing where it is a server.</summary>
    public static string? FolderOf(DatabaseProvider provider, string connectionString) =>
        provider == DatabaseProvider.Sqlite ? Path.GetDirectoryName(FileOf(connectionString)) : null;

    /// <summary>Whether a failure comes from the database rather than from the code.</summary>
    public static bool IsDatabaseFault(Exception fault) =>
        fault is SqliteException or Microsoft.Data.SqlClient.SqlException or DbUpdateException;

    /// <summary>Whether somebody else was first: a row has changed since it was read, or one with the same key is there already.</summary>
    public static bool IsConflict(DbUpdateException fault) => fault is DbUpdateConcurrencyException || fault.InnerException
        is SqliteException { SqliteExtendedErrorCode: SqliteDuplicateKey or SqliteDuplicateValue }
        or Microsoft.Data.SqlClient.SqlException { Number: SqlServerDuplicateKey or SqlServerDuplicateValue };

    /// <summary>Takes what was deleted out of the files too, where the engine would leave it in a log.</summary>
    public static async Task ForgetDeletedAsync(PortalDbContext db, CancellationToken stop)
    {
        if (db is SqliteDbContext)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", stop);
        }
    }

    /// <summary>Copies an SQLite database while it is used, as one file that only the portal's user may read. It stands under its name once it is whole and found to be sound.</summary>
    /// <exception cref="DatabaseUnavailableException">The copy is damaged, and was deleted.</exception>
    public static async Task CopyAsync(PortalDbContext db, string file, CancellationToken stop)
    {
        var unfinished = $"{file}.tmp";
        File.Delete(unfinished);
        await using (var source = new SqliteConnection(db.Database.GetConnectionString()))
        await using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
        {
            await source.OpenAsync(stop);
            await copy.OpenAsync(stop);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            source.BackupDatabase(copy);
            await using var check = copy.CreateCommand();
            check.CommandText = "PRAGMA journal_mode = DELETE; PRAGMA integrity_check;";
            await using var answers = await check.ExecuteReaderAsync(stop);
            await answers.NextResultAsync(stop);
            if (!await answers.ReadAsync(stop) || answers.GetString(0) != "ok")
            {
                throw new DatabaseUnavailableException("The copy of the database is damaged.", null);
            }
        }

        File.Move(unfinished, file);
    }

    private static string FileOf(string connectionString)
    {
        try
        {
            return Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
        }
        catch (ArgumentException fault)
        {
            throw new DatabaseUnavailableException($"ConnectionStrings:Window names no SQLite file: {fault.Message}", fault);
        }
    }
}
