using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.CommandLine;

public sealed class DatabasePathTests : ProcessTest
{
    private string DatabaseFile => Path.Combine(Folder, "portal.db");

    [Theory]
    [InlineData("migrate")]
    [InlineData("seed")]
    [InlineData("--urls=http://127.0.0.1:0")]
    public async Task A_folder_in_the_place_of_the_database_is_said_in_one_line(string command)
    {
        Directory.CreateDirectory(DatabaseFile);

        var ended = await PortalProcess.RunAsync(Folder, command, Database);

        AssertRefusedInOneLine(ended, DatabaseFile);
        Assert.Empty(Directory.EnumerateFileSystemEntries(DatabaseFile));
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_databases_folder_is_said_in_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "data"), "in the way");
        var file = Path.Combine(Folder, "data", "portal.db");

        var ended = await PortalProcess.RunAsync(Folder, "migrate", $"--ConnectionStrings:Window=Data Source={file}");

        AssertRefusedInOneLine(ended, file);
        Assert.Equal("in the way", await File.ReadAllTextAsync(Path.Combine(Folder, "data")));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_in_one_line_and_left_alone()
    {
        var letter = string.Concat(Enumerable.Repeat("A letter, not a database. ", 400));
        await File.WriteAllTextAsync(DatabaseFile, letter);

        var ended = await PortalProcess.RunAsync(Folder, "migrate", Database);

        AssertRefusedInOneLine(ended, "not a database");
        Assert.Equal(letter, await File.ReadAllTextAsync(DatabaseFile));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_yet_is_made()
    {
        var file = Path.Combine(Folder, "one", "two", "portal.db");

        var ended = await PortalProcess.RunAsync(Folder, "migrate", $"--ConnectionStrings:Window=Data Source={file}");

        Assert.Equal(0, ended.ExitCode);
        Assert.True(File.Exists(file));
    }
}
