using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.CommandLine;

[CollectionDefinition(nameof(PortalProcess))]
public sealed class PortalProcessCollection;

/// <summary>Tests that start the program, one after the other, each in a folder of its own.</summary>
[Collection(nameof(PortalProcess))]
public abstract class ProcessTest : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("process").FullName;

    protected string Database => PortalProcess.Database(Folder);

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A refusal is exit code 1 and one line that says what is wrong; no stack trace, nothing on the normal stream.</summary>
    protected static void AssertRefusedInOneLine(PortalProcess.Ended ended, params IEnumerable<string> words)
    {
        Assert.Equal(1, ended.ExitCode);
        var line = Assert.Single(ended.ErrorLines);
        Assert.All(words, word => Assert.Contains(word, line, StringComparison.Ordinal));
        Assert.DoesNotContain("Exception", line + ended.Output, StringComparison.Ordinal);
    }
}
