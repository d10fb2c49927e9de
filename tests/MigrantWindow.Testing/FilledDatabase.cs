using Microsoft.Data.Sqlite;

namespace MigrantWindow.Testing;

/// <summary>An SQLite file as the portal itself makes and fills it, once for all tests of a process; each portal under test begins with a copy, for filling takes seconds.</summary>
internal static class FilledDatabase
{
    private static readonly string[] Files = ["portal.db", "protection.pfx"];
    private static readonly Lazy<string> Folder = new(Fill);

    /// <summary>A folder that has a database already keeps it: another node was there first.</summary>
    public static void CopyTo(string folder)
    {
        if (File.Exists(Path.Combine(folder, Files[0])))
        {
            return;
        }

        foreach (var file in Files)
        {
            File.Copy(Path.Combine(Folder.Value, file), Path.Combine(folder, file));
        }
    }

    private static string Fill()
    {
        var folder = Directory.CreateTempSubdirectory("filled").FullName;
        using (var app = new FillingApp(folder))
        {
            _ = app.Services;
        }

        // The link for the first administrator belongs to the start that printed it.
        using var database = new SqliteConnection($"Data Source={Path.Combine(folder, Files[0])};Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "DELETE FROM StaffLinks; PRAGMA wal_checkpoint(TRUNCATE);";
        command.ExecuteNonQuery();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private sealed class FillingApp(string folder) : PortalApp
    {
        protected override string DataFolder => folder;
        protected override bool BeginsFilled => false;
    }
}
