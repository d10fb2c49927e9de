using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MigrantWindow.Data.Seeding;

/// <summary>Opens content files: YAML lists, and Markdown with front matter between two lines of <c>---</c>.</summary>
internal sealed class ContentFile(string root, List<ContentFault> faults)
{
    private const string Fence = "---";

    public IReadOnlyList<ContentMap> YamlList(string name) =>
        Parse(name, 1, Read(name)) switch
        {
            YamlSequenceNode items => [.. items.OfType<YamlMappingNode>().Select(item => new ContentMap(name, 1, item, faults))],
            null => [],
            _ => Fault<ContentMap>(name, 1, "The file must hold a list."),
        };

    public ContentMap? YamlMap(string name) =>
        Parse(name, 1, Read(name)) is YamlMappingNode node ? new ContentMap(name, 1, node, faults) : null;

    public MarkdownFile? Markdown(string name)
    {
        var lines = Read(name).Split('\n');
        var end = lines[0] == Fence ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
        {
            faults.Add(new ContentFault(name, 1, "The file must begin with front matter between two lines of ---."));
            return null;
        }

        return Parse(name, 2, string.Join('\n', lines[1..end])) is YamlMappingNode node
            ? new MarkdownFile(name, new ContentMap(name, 2, node, faults), string.Join('\n', lines[(end + 1)..]).Trim('\n'), FirstTextLine(lines, end + 1))
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

    private string Read(string name)
    {
        var path = Path.Combine(root, name);
        if (File.Exists(path))
        {
            return File.ReadAllText(path).ReplaceLineEndings("\n");
        }

        faults.Add(new ContentFault(name, 1, "The file is missing."));
        return "";
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
            faults.Add(new ContentFault(name, firstLine - 1 + (int)fault.Start.Line, $"This is no YAML: {fault.Message}"));
            return null;
        }
    }

    private T[] Fault<T>(string name, int line, string message)
    {
        faults.Add(new ContentFault(name, line, message));
        return [];
    }
}

/// <summary>Front matter, body, and the line the body begins on.</summary>
internal sealed record MarkdownFile(string Name, ContentMap Front, string Body, int BodyLine)
{
    public string Key => Path.GetFileNameWithoutExtension(Name);
}
