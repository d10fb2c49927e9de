using MigrantWindow.Data.Exporting;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Data.Tests.Seeding;

namespace MigrantWindow.Data.Tests.Exporting;

/// <summary>A folder for an export, and what was written there.</summary>
internal sealed class ExportFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("export").FullName;

    public string Path => System.IO.Path.Combine(_folder, "content");

    public List<string> Lines { get; } = [];

    public static async Task<ExportFiles> OfAsync(TestDatabase database)
    {
        var files = new ExportFiles();
        await files.ExportAsync(database);
        return files;
    }

    public Task<int> ExportAsync(TestDatabase database) =>
        database.AskAsync(db => new ContentExporter(db, Seed.Now).ExportAsync(Path, Lines.Add, CancellationToken.None));

    /// <summary>Every file by its name, as text: a difference can be read.</summary>
    public SortedDictionary<string, string> Read() => new(
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).ToDictionary(file => System.IO.Path.GetRelativePath(Path, file), File.ReadAllText), StringComparer.Ordinal);

    public string Text(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    public ContentLibrary Library(bool mayHaveGaps = true) => ContentLibrary.Read(Path, mayHaveGaps);

    /// <summary>A new database that was filled with these files.</summary>
    public async Task<TestDatabase> ImportedAsync()
    {
        var database = await TestDatabase.MigratedAsync();
        await Seed.StoreAsync(database, Library());
        return database;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
