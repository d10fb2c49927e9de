using System.Text.Json;

namespace MigrantWindow.Domain.Shared;

/// <summary>A short text in every language it has been written in, for things that are read but never looked up by their words.</summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, string> _texts;

    public LocalizedText(IEnumerable<KeyValuePair<string, string>> texts) =>
        _texts = new SortedDictionary<string, string>(new Dictionary<string, string>(texts), StringComparer.Ordinal);

    public static LocalizedText Empty { get; } = new([]);

    public bool IsEmpty => _texts.Count == 0;
    public IReadOnlyDictionary<string, string> All => _texts;

    /// <summary>The text in a language; where it is missing, the Spanish one; where that is missing too, nothing.</summary>
    public string In(string language) =>
        _texts.TryGetValue(language, out var text) || _texts.TryGetValue(Language.Source, out text) ? text : "";

    /// <summary>The language <see cref="In"/> really answers in, for the <c>lang</c> attribute.</summary>
    public string LanguageFor(string language) => _texts.ContainsKey(language) ? language : Language.Source;

    /// <exception cref="DomainException">A text of one of the languages is longer.</exception>
    public void RefuseLongerThan(int maxLength)
    {
        if (_texts.Values.Any(text => text.Length > maxLength))
        {
            throw new DomainException("It has {0} characters at most in each language.", maxLength);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(_texts, Plain);

    public static LocalizedText FromJson(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);

    public bool Equals(LocalizedText? other) => other is not null && ToJson() == other.ToJson();
    public override bool Equals(object? other) => Equals(other as LocalizedText);
    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);
}
