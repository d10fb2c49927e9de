using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Exporting;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Data.Tests.Seeding;

namespace MigrantWindow.Data.Tests.Exporting;

public sealed class ExportFolderTests(SeededDatabase seeded) : IClassFixture<SeededDatabase>
{
    [Fact]
    public async Task A_folder_that_holds_anything_is_left_as_it_is()
    {
        using var files = new ExportFiles();
        Directory.CreateDirectory(files.Path);
        File.WriteAllText(Path.Combine(files.Path, "mine.txt"), "mine");

        var refusal = await Assert.ThrowsAsync<IOException>(() => files.ExportAsync(seeded.Database));

        Assert.Contains(files.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], files.Read().Keys);
    }

    [Fact]
    public async Task An_empty_folder_is_filled()
    {
        using var files = new ExportFiles();
        Directory.CreateDirectory(files.Path);

        var written = await files.ExportAsync(seeded.Database);

        Assert.Equal(written, files.Read().Count);
        Assert.False(Directory.Exists(Path.Combine(files.Path, ".unfinished")));
    }

    [Fact]
    public async Task An_export_that_is_stopped_leaves_nothing_behind()
    {
        using var files = new ExportFiles();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => seeded.Database.AskAsync(db => new ContentExporter(db, Seed.Now).ExportAsync(
            files.Path, line => { if (line.Contains("offices", StringComparison.Ordinal)) { stop.Cancel(); } }, stop.Token)));

        Assert.False(Directory.Exists(files.Path));
    }

    [Theory]
    [InlineData("../out.md")]
    [InlineData("es/../../out.md")]
    [InlineData("/etc/out.md")]
    [InlineData("es/.hidden.md")]
    [InlineData("es/articles/x.html")]
    public async Task No_name_leads_out_of_the_folder(string name)
    {
        using var files = new ExportFiles();
        using var folder = new ExportFolder(files.Path);

        await Assert.ThrowsAsync<IOException>(() => folder.WriteAsync(name, "text", CancellationToken.None));
    }

    [Fact]
    public async Task What_could_not_be_imported_is_said_with_its_file_and_nothing_is_written()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await Seed.StoreAsync(database, Seed.Shipped);
        await database.AskAsync(db => db.Publications.Where(p => p.Translation.Article.Key == "children" && p.Translation.Culture == "es")
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Title, " ")));
        using var files = new ExportFiles();

        var refusal = await Assert.ThrowsAsync<ContentException>(() => files.ExportAsync(database));

        Assert.Contains("es/articles/rights/children.md", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(files.Path));
    }
}
