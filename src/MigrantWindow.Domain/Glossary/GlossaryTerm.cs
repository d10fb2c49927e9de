using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Glossary;

/// <summary>A term of the field in plain words, and the words it should replace.</summary>
public sealed class GlossaryTerm
{
    public const int KeyMaxLength = 60;

    private readonly List<Citation> _citations = [];

    private GlossaryTerm() { }

    public GlossaryTerm(string key, LocalizedText term, LocalizedText definition, LocalizedText avoid, IEnumerable<SourceReference> sources)
    {
        (Key, Term, Definition, Avoid) = (new Slug(key).Value, term, definition, avoid);
        _citations.AddRange(sources.Select((source, place) => new Citation(source, place)));
    }

    public int Id { get; private set; }
    public string Key { get; private set; } = "";
    public LocalizedText Term { get; private set; } = LocalizedText.Empty;
    public LocalizedText Definition { get; private set; } = LocalizedText.Empty;

    /// <summary>Words to avoid, separated by semicolons.</summary>
    public LocalizedText Avoid { get; private set; } = LocalizedText.Empty;
    public IReadOnlyList<Citation> Citations => _citations;
}
