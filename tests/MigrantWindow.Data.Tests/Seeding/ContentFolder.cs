using MigrantWindow.Data.Seeding;

namespace MigrantWindow.Data.Tests.Seeding;

/// <summary>A copy of content to damage: a small one, or the shipped one.</summary>
internal sealed class ContentFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("content").FullName;

    public ContentFolder(string? original = null)
    {
        original ??= Path.Combine(AppContext.BaseDirectory, "Seeding", "SmallContent");
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Replaces the first occurrence of a text.</summary>
    /// <returns>The line of the file on which it now differs.</returns>
    public int Replace(string file, string text, string by)
    {
        var whole = File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");
        var place = whole.IndexOf(text, StringComparison.Ordinal);
        Assert.True(place >= 0, $"{file} does not hold “{text}” any more: choose other words to damage.");

        File.WriteAllText(PathOf(file), whole[..place] + by + whole[(place + text.Length)..]);
        var same = text.Zip(by).TakeWhile(pair => pair.First == pair.Second).Count();
        return 1 + whole[..(place + same)].Count(c => c == '\n');
    }

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    public void Delete(string file) => File.Delete(PathOf(file));

    public ContentLibrary Read() => ContentLibrary.Read(_path);

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private string PathOf(string file) => Path.Combine(_path, file);
}
