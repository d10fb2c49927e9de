using System.Text;
using System.Text.RegularExpressions;

namespace MigrantWindow.Data.Exporting;

/// <summary>A folder that is filled as a whole: files lie in a folder of their own inside it until the last one is written. Whoever finds that one finds an export that was cut short.</summary>
public sealed partial class ExportFolder : IDisposable
{
    private const string Unfinished = ".unfinished";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _folder;
    private readonly bool _isNew;
    private bool _isFinished;

    /// <exception cref="IOException">It holds something already: an export overwrites nothing.</exception>
    public ExportFolder(string folder)
    {
        _folder = Path.GetFullPath(folder);
        _isNew = !Directory.Exists(_folder);
        if (File.Exists(_folder) || (!_isNew && Directory.EnumerateFileSystemEntries(_folder).Any()))
        {
            throw new IOException($"{folder} holds something already; an export overwrites nothing. Name a new or an empty folder.");
        }

        Staging = Path.Combine(_folder, Unfinished);
        Directory.CreateDirectory(Staging);
    }

    public string Staging { get; }

    public async Task WriteAsync(string name, string text, CancellationToken stop)
    {
        if (!Name().IsMatch(name))
        {
            throw new IOException($"“{name}” is no name for a content file; nothing was exported.");
        }

        var path = Path.Combine(Staging, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, Utf8, stop);
    }

    public void Finish()
    {
        foreach (var entry in new DirectoryInfo(Staging).EnumerateFileSystemInfos().ToList())
        {
            Directory.Move(entry.FullName, Path.Combine(_folder, entry.Name));
        }

        Directory.Delete(Staging);
        _isFinished = true;
    }

    /// <summary>What was not finished leaves nothing behind.</summary>
    public void Dispose()
    {
        if (_isFinished)
        {
            return;
        }

        if (_isNew)
        {
            Directory.Delete(_folder, recursive: true);
        }
        else
        {
            Directory.Delete(Staging, recursive: true);
        }
    }

    /// <summary>Keys and the folders of content files: nothing that leads out of the folder, and nothing hidden in it.</summary>
    [GeneratedRegex(@"^([A-Za-z0-9][A-Za-z0-9-]*/)*[a-z0-9][a-z0-9-]*\.(md|yaml)\z")]
    private static partial Regex Name();
}
