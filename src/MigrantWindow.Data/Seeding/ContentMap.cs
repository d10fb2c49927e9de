using System.Globalization;
using MigrantWindow.Domain.Shared;
using YamlDotNet.RepresentationModel;

namespace MigrantWindow.Data.Seeding;

/// <summary>One YAML mapping of a content file. Reading a value that is missing or wrong notes a fault with its line and goes on.</summary>
internal sealed class ContentMap(string file, int line, YamlMappingNode node, List<ContentFault> faults)
{
    private readonly HashSet<string> _read = [];

    public string File => file;
    public int Line => line;

    public bool Has(string key) => Find(key) is not null;

    public string Text(string key, int maxLength = int.MaxValue)
    {
        if (OptionalText(key, maxLength) is { } text)
        {
            return text;
        }

        Fault(line, $"“{key}” is missing.");
        return "";
    }

    public string? OptionalText(string key, int maxLength = int.MaxValue)
    {
        if (Find(key) is not YamlScalarNode { Value: { } value } || string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (value.Length > maxLength)
        {
            Fault(LineOf(key), $"“{key}” has {value.Length} characters; at most {maxLength} are allowed.");
        }

        return value.Trim();
    }

    public int Number(string key) =>
        int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Wrong<int>(key, "must be a whole number");

    public int? OptionalNumber(string key) => Has(key) ? Number(key) : null;

    public bool Flag(string key) => OptionalText(key) switch
    {
        null or "false" => false,
        "true" => true,
        _ => Wrong<bool>(key, "must be true or false"),
    };

    public IReadOnlyList<string> List(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode items => [.. items.OfType<YamlScalarNode>().Select(item => item.Value?.Trim() ?? "")],
        YamlScalarNode { Value: { Length: > 0 } value } => [value],
        _ => Wrong<string[]>(key, "must be a list") ?? [],
    };

    public IReadOnlyList<ContentMap> Maps(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode items => [.. items.OfType<YamlMappingNode>().Select(Nested)],
        _ => Wrong<ContentMap[]>(key, "must be a list of entries") ?? [],
    };

    /// <summary>A text in every language of the portal.</summary>
    public LocalizedText Localized(string key, IReadOnlyList<string> languages)
    {
        if (Find(key) is not YamlMappingNode texts)
        {
            Fault(LineOf(key), $"“{key}” must hold a text in each language: {string.Join(", ", languages)}.");
            return LocalizedText.Empty;
        }

        var nested = Nested(texts);
        return new LocalizedText(languages.Select(language => KeyValuePair.Create(language, nested.Text(language))));
    }

    public LocalizedText OptionalLocalized(string key, IReadOnlyList<string> languages) => Has(key) ? Localized(key, languages) : LocalizedText.Empty;

    /// <summary>A value of the domain; what its constructor refuses becomes a fault.</summary>
    public T? Value<T>(string key, Func<string, T> parse) => Text(key) is { Length: > 0 } text ? Guarded(key, () => parse(text)) : default;

    public T? Guarded<T>(string key, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception refusal) when (refusal is DomainException or FormatException)
        {
            Fault(LineOf(key), $"“{key}”: {refusal.Message}");
            return default;
        }
    }

    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices) =>
        choices.TryGetValue(Text(key), out var choice) ? choice : Wrong<T>(key, $"must be one of {string.Join(", ", choices.Keys)}")!;

    public IReadOnlyList<T> Choices<T>(string key, IReadOnlyDictionary<string, T> choices) =>
        [.. List(key).Select(name => choices.TryGetValue(name, out var choice)
            ? choice
            : Wrong<T>(key, $"“{name}” must be one of {string.Join(", ", choices.Keys)}")!)];

    /// <summary>Notes a fault for each key that nobody asked for: most are typing mistakes.</summary>
    public void RefuseUnread()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !_read.Contains(key.Value ?? "")))
        {
            Fault(line - 1 + (int)key.Start.Line, $"“{key.Value}” means nothing here.");
        }
    }

    public void Fault(int faultLine, string message) => faults.Add(new ContentFault(file, faultLine, message));

    public int LineOf(string key) =>
        node.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(name => name.Value == key) is { } found ? line - 1 + (int)found.Start.Line : line;

    private ContentMap Nested(YamlMappingNode child) => new(file, line, child, faults);

    private YamlNode? Find(string key)
    {
        _read.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private T? Wrong<T>(string key, string rule)
    {
        Fault(LineOf(key), $"“{key}” {rule}.");
        return default;
    }
}
