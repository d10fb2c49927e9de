namespace MigrantWindow.Data.Tests;

public sealed class DatabaseSetupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("setup").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_that_is_not_there_yet_is_made()
    {
        var file = Path.Combine(_folder, "new", "folder", "portal.db");

        DatabaseSetup.EnsureWritable(DatabaseProvider.Sqlite, $"Data Source={file}");

        Assert.True(File.Exists(file));
    }

    [Fact]
    public void A_database_that_is_there_stays_as_it_is()
    {
        var file = Path.Combine(_folder, "portal.db");
        File.WriteAllText(file, "rows");

        DatabaseSetup.EnsureWritable(DatabaseProvider.Sqlite, $"Data Source={file}");

        Assert.Equal("rows", File.ReadAllText(file));
    }

    [Fact]
    public void A_folder_that_is_a_file_gives_one_line_that_names_the_database_file()
    {
        var file = Path.Combine(_folder, "not-a-folder", "portal.db");
        File.WriteAllText(Path.Combine(_folder, "not-a-folder"), "");

        Refused(file);
    }

    [Fact]
    public void A_database_file_that_is_a_folder_gives_one_line_that_names_it()
    {
        var file = Path.Combine(_folder, "portal.db");
        Directory.CreateDirectory(file);

        Refused(file);
    }

    [Fact]
    public void Of_a_database_on_a_server_no_file_is_asked()
    {
        DatabaseSetup.EnsureWritable(DatabaseProvider.SqlServer, "Server=unused;Database=unused");

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    private static void Refused(string file)
    {
        var refusal = Assert.Throws<DatabaseUnavailableException>(() => DatabaseSetup.EnsureWritable(DatabaseProvider.Sqlite, $"Data Source={file}"));

        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }
}
