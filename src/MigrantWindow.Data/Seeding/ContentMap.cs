using System.Globalization;
using MigrantWindow.Domain.Shared;
using YamlDotNet.RepresentationModel;

namespace MigrantWindow.Data.Seeding;

/// <summary>One YAML mapping of a content file. Reading a value that is missing or wrong notes a fault with its line and goes on.</summary>
/// <param name="firstLine">The line of the file that the YAML begins on.</param>
internal sealed class ContentMap(string file, int firstLine, YamlMappingNode node, ContentLog log)
{
    private readonly HashSet<string> _read = [];

    public string File => file;

    public bool Has(string key) => Find(key) is not null;

    public string Text(string key, int maxLength = int.MaxValue)
    {
        if (OptionalText(key, maxLength) is { } text)
        {
            return text;
        }

        Fault(LineOf(key), $"“{key}” is missing.");
        return "";
    }

    /// <summary>A text that content which was exported may lack; nothing where it does.</summary>
    public string? Words(string key, int maxLength) => log.AllowsGaps ? OptionalText(key, maxLength) : Text(key, maxLength);

    public string? OptionalText(string key, int maxLength = int.MaxValue) =>
        Find(key) is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value) ? Bounded(key, value.Trim(), maxLength) : null;

    public int Number(string key) =>
        int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Wrong<int>(key, "must be a whole number");

    public int? OptionalNumber(string key) => Has(key) ? Number(key) : null;

    public bool Flag(string key) => OptionalText(key) switch
    {
        null or "false" => false,
        "true" => true,
        _ => Wrong<bool>(key, "must be true or false"),
    };

    public IReadOnlyList<string> List(string key, int maxLength = int.MaxValue) => Find(key) switch
    {
        null => [],
        YamlSequenceNode items => [.. items.OfType<YamlScalarNode>().Select(item => Bounded(key, item.Value?.Trim() ?? "", maxLength))],
        YamlScalarNode { Value: { Length: > 0 } value } => [Bounded(key, value.Trim(), maxLength)],
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
            if (log.AllowsGaps && !Has(key))
            {
                return LocalizedText.Empty;
            }

            Fault(LineOf(key), $"“{key}” must hold a text in each language: {string.Join(", ", languages)}.");
            return LocalizedText.Empty;
        }

        var nested = Nested(texts);
        return new LocalizedText(languages.Where(language => !log.AllowsGaps || nested.Has(language)).Select(language => KeyValuePair.Create(language, nested.Text(language))));
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

    /// <summary>The key by which other files name this entry; no second entry of the file may have it.</summary>
    public string Key(int maxLength)
    {
        var key = Text("key", maxLength);
        log.Claim(file, key, file, LineOf("key"));
        return key;
    }

    /// <summary>A slug that no second page of the kind may have in the language.</summary>
    public Slug Slug(string kind, string language)
    {
        var slug = Value("slug", text => new Slug(text));
        log.Claim($"{kind} {language}", slug.Value ?? "", file, LineOf("slug"));
        return slug;
    }

    /// <summary>The key of a thing that must exist, such as an institution.</summary>
    public string Reference(string key, string what)
    {
        var reference = Text(key);
        log.References.Add(new ContentReference(what, reference, file, LineOf(key)));
        return reference;
    }

    public IReadOnlyList<string> References(string key, string what)
    {
        var references = List(key);
        log.References.AddRange(references.Select(reference => new ContentReference(what, reference, file, LineOf(key))));
        return references;
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
            Fault(LineOf(key), $"“{key.Value}” means nothing here.");
        }
    }

    public void Gap(int line, string message) => log.Gap(file, line, message);

    public void Fault(int line, string message) => log.Fault(file, line, message);

    /// <summary>Where a key stands; where it is missing, the entry that lacks it.</summary>
    public int LineOf(string key) =>
        LineOf(node.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(name => name.Value == key) ?? (YamlNode)node);

    private int LineOf(YamlNode place) => firstLine - 1 + (int)place.Start.Line;

    private ContentMap Nested(YamlMappingNode child) => new(file, firstLine, child, log);

    private YamlNode? Find(string key)
    {
        _read.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private string Bounded(string key, string value, int maxLength)
    {
        if (value.Length > maxLength)
        {
            Fault(LineOf(key), $"“{key}” has {value.Length} characters; at most {maxLength} are allowed.");
        }

        return value;
    }

    private T? Wrong<T>(string key, string rule)
    {
        Fault(LineOf(key), $"“{key}” {rule}.");
        return default;
    }
}
