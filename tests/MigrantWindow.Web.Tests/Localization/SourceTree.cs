using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MigrantWindow.Web.Tests.Localization;

/// <summary>The sources of the site as they lie in the repository, for tests of what the compiler does not check.</summary>
internal static class SourceTree
{
    public static string Web { get; } = Path.Combine(Root(), "src", "MigrantWindow.Web");

    /// <summary>The text of every view and class of the site, by its path.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = Directory.EnumerateFiles(Web, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" && !Regex.IsMatch(Path.GetRelativePath(Web, file), @"^(bin|obj)[\\/]"))
        .ToDictionary(file => Path.GetRelativePath(Web, file), File.ReadAllText);

    /// <summary>The text of every class of the domain: what it refuses is shown to staff.</summary>
    public static IEnumerable<string> Domain { get; } = [.. Directory.EnumerateFiles(Path.Combine(Root(), "src", "MigrantWindow.Domain"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText)];

    /// <returns>The words of a language by their keys; for English, whose sentences are the keys, the few that differ.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Texts(string language) =>
        [.. XDocument.Load(Path.Combine(Web, "Localization", language == "en" ? "Texts.resx" : $"Texts.{language}.resx")).Descendants("data")
            .Select(data => KeyValuePair.Create(data.Attribute("name")!.Value, data.Element("value")!.Value))];

    private static string Root([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(File.Exists(here) ? here : AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder, "MigrantWindow.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("No MigrantWindow.sln above this file.");
    }
}
