using MigrantWindow.Testing;
using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.Tests.CommandLine;

public sealed class BrokenContentTests : ProcessTest
{
    private const string Article = "es/articles/rights/children.md";

    public static TheoryData<string> Faults => [.. Spoil.Keys];

    /// <summary>How a content file may be broken; each gives the line the fault stands on.</summary>
    private static Dictionary<string, Func<ContentCopy, int>> Spoil { get; } = new()
    {
        ["an unknown token"] = content => content.Append(Article, "Llame al {{phone:nobody}}."),
        ["a link to nothing"] = content => content.Append(Article, "Lea [esto](article:nowhere)."),
        ["an unknown key"] = content => Front(content, "slug: ", "colour: blue\nslug: "),
        ["no YAML"] = content => Front(content, "slug: ", "colour: \"blue\nslug: "),
        ["an address with a space"] = content => Front(content, "slug: ", "slug: with space "),
        ["too many links"] = content => BodyLine(content, string.Concat(Enumerable.Repeat("[a](/x) ", MarkdownRenderer.MaxLinks + 1))),
        ["too deep quotes"] = content => BodyLine(content, string.Concat(Enumerable.Repeat("> ", 5000)) + "a"),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Check_names_the_file_and_the_line(string fault)
    {
        using var content = new ContentCopy();
        var line = Spoil[fault](content);

        var ended = await PortalProcess.RunAsync(Folder, "check", "--content", content.Folder);

        Assert.Equal(1, ended.ExitCode);
        AssertNames(ended, line);
    }

    [Theory]
    [InlineData("an unknown token")]
    [InlineData("no YAML")]
    [InlineData("too many links")]
    public async Task Seed_names_the_file_and_the_line_and_stores_nothing(string fault)
    {
        using var content = new ContentCopy();
        var line = Spoil[fault](content);

        var ended = await PortalProcess.RunAsync(Folder, "seed", "--content", content.Folder, Database);

        Assert.Equal(1, ended.ExitCode);
        AssertNames(ended, line);
        Assert.All((string[])["Languages", "AspNetRoles", "Sources", "Institutions", "Articles", "Services"], table => Assert.Empty(PortalProcess.TablesOf(Folder)[table]));
    }

    private static void AssertNames(PortalProcess.Ended ended, int line)
    {
        Assert.Contains(ended.ErrorLines, error => error.StartsWith($"{Article}:{line}: ", StringComparison.Ordinal));
        Assert.DoesNotContain(ended.ErrorLines, error => error.StartsWith("at ", StringComparison.Ordinal) || error.Contains("Unhandled", StringComparison.Ordinal));
    }

    private static int Front(ContentCopy content, string old, string words)
    {
        content.Replace(Article, old, words);
        return content.LineOf(Article, words.Split('\n')[0]);
    }

    private static int BodyLine(ContentCopy content, string paragraph)
    {
        content.Append(Article, paragraph);
        return content.LineOf(Article, "---", last: true) + 1;
    }
}
