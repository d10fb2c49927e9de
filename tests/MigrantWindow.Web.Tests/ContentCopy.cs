using MigrantWindow.Data.Seeding;

namespace MigrantWindow.Web.Tests;

/// <summary>A copy of the shipped content files that a test may spoil.</summary>
public sealed class ContentCopy : IDisposable
{
    public ContentCopy()
    {
        foreach (var file in Directory.EnumerateFiles(ContentLibrary.ShippedFolder, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(ContentLibrary.ShippedFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("content").FullName;

    /// <summary>Adds a paragraph at the end of a file.</summary>
    /// <returns>The line it stands on.</returns>
    public int Append(string file, string paragraph)
    {
        var text = File.ReadAllText(PathOf(file)).TrimEnd('\n') + "\n\n";
        File.WriteAllText(PathOf(file), $"{text}{paragraph}\n");
        return text.Count(c => c == '\n') + 1;
    }

    public void Replace(string file, string old, string words)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), text.Replace(old, words, StringComparison.Ordinal));
    }

    /// <returns>The first line, or the last, that begins with these words.</returns>
    public int LineOf(string file, string start, bool last = false)
    {
        var lines = File.ReadAllLines(PathOf(file));
        return 1 + (last
            ? Array.FindLastIndex(lines, line => line.StartsWith(start, StringComparison.Ordinal))
            : Array.FindIndex(lines, line => line.StartsWith(start, StringComparison.Ordinal)));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string PathOf(string file) => Path.Combine(Folder, file);
}
