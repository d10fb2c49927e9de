using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MigrantWindow.Data.Seeding;

/// <summary>Opens content files: YAML lists, and Markdown with front matter between two lines of <c>---</c>.</summary>
internal sealed class ContentFile(string root, ContentLog log)
{
    private const string Fence = "---";
    private const string SourceFolder = Domain.Shared.Language.Source + "/";

    public IReadOnlyList<ContentMap> YamlList(string name)
    {
        if (Read(name) is not { } text)
        {
            return [];
        }

        if (string.IsNullOrWhiteSpace(text) && log.AllowsGaps)
        {
            return [];
        }

        if (Parse(name, 1, text) is not YamlSequenceNode items)
        {
            log.Fault(name, 1, "The file must hold a list.");
            return [];
        }

        foreach (var stray in items.Where(item => item is not YamlMappingNode))
        {
            log.Fault(name, (int)stray.Start.Line, "An entry of the list must be keys with values.");
        }

        return [.. items.OfType<YamlMappingNode>().Select(item => new ContentMap(name, 1, item, log))];
    }

    /// <summary>As <see cref="YamlList"/>; a file that is not there holds nothing.</summary>
    public IReadOnlyList<ContentMap> OptionalYamlList(string name) => File.Exists(Path.Combine(root, name)) ? YamlList(name) : [];

    public ContentMap? YamlMap(string name) => Read(name) is { } text ? Map(name, 1, text) : null;

    public MarkdownFile? Markdown(string name)
    {
        if (log.AllowsGaps && !name.StartsWith(SourceFolder, StringComparison.Ordinal) && !File.Exists(Path.Combine(root, name)))
        {
            log.Gap(name, 1, "The file is missing.");
            return null;
        }

        if (Read(name) is not { } text)
        {
            return null;
        }

        var lines = text.Split('\n');
        var end = lines[0] == Fence ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
        {
            log.Fault(name, 1, "The file must begin with front matter between two lines of ---.");
            return null;
        }

        return Map(name, 2, string.Join('\n', lines[1..end])) is { } front
            ? new MarkdownFile(name, front, string.Join('\n', lines[(end + 1)..]).Trim('\n'), FirstTextLine(lines, end + 1))
            : null;
    }

    /// <summary>Names of the files below a folder, with forward slashes, relative to the root.</summary>
    public IEnumerable<string> Below(string folder) =>
        Directory.Exists(Path.Combine(root, folder))
            ? Directory.EnumerateFiles(Path.Combine(root, folder), "*.md", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];

    private static int FirstTextLine(string[] lines, int from) => Math.Max(from, Array.FindIndex(lines, from, line => line.Length > 0)) + 1;

    private string? Read(string name)
    {
        var path = Path.Combine(root, name);
        if (!File.Exists(path))
        {
            log.Fault(name, 1, "The file is missing.");
            return null;
        }

        return log.Files[name] = File.ReadAllText(path).ReplaceLineEndings("\n");
    }

    private ContentMap? Map(string name, int firstLine, string text)
    {
        if (Parse(name, firstLine, text) is YamlMappingNode node)
        {
            return new ContentMap(name, firstLine, node, log);
        }

        log.Fault(name, firstLine, "There must be keys with values here.");
        return null;
    }

    private YamlNode? Parse(string name, int firstLine, string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml.Documents.Count > 0 ? yaml.Documents[0].RootNode : null;
        }
        catch (YamlException fault)
        {
            log.Fault(name, firstLine - 1 + (int)fault.Start.Line, $"This is no YAML: {fault.Message}");
            return null;
        }
    }
}

/// <summary>Front matter, body, and the line the body begins on.</summary>
internal sealed record MarkdownFile(string Name, ContentMap Front, string Body, int BodyLine)
{
    public string Key => Path.GetFileNameWithoutExtension(Name);
}
