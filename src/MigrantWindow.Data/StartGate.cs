using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace MigrantWindow.Data;

/// <summary>Lets one process at a time migrate and fill an SQLite file. The operating system frees the gate when its holder dies.
/// SQL Server needs none: Entity Framework takes a lock there that ends with its connection.</summary>
public sealed class StartGate : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly FileStream? _file;

    private StartGate(FileStream? file) => _file = file;

    /// <exception cref="DatabaseUnavailableException">Another process held the gate for two minutes.</exception>
    public static async Task<StartGate> EnterAsync(DatabaseProvider provider, string connectionString, ILogger log, CancellationToken stop)
    {
        if (provider != DatabaseProvider.Sqlite)
        {
            return new StartGate(null);
        }

        var path = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource) + ".start";
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromMilliseconds(250))
        {
            try
            {
                return new StartGate(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException)
            {
                if (waited == TimeSpan.Zero)
                {
                    log.LogInformation("Another process prepares the database; waiting for it");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(250), stop);
            }
        }

        throw new DatabaseUnavailableException($"Another process has prepared the database for two minutes. End it, or wait, and start again. Its mark is {path}.");
    }

    public void Dispose() => _file?.Dispose();
}
