using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Glossary;

/// <summary>A term of the field in plain words, and the words it should replace.</summary>
public sealed class GlossaryTerm
{
    public const int KeyMaxLength = 60;
    public const int TermMaxLength = 120;
    public const int DefinitionMaxLength = 1000;
    public const int AvoidMaxLength = 300;

    private readonly List<Citation> _citations = [];

    private GlossaryTerm() { }

    /// <summary>A term without words yet: readers see it once it is defined.</summary>
    public GlossaryTerm(string key) => (Key, IsHidden) = (new Slug(key).Value, true);

    public GlossaryTerm(string key, LocalizedText term, LocalizedText definition, LocalizedText avoid, IEnumerable<SourceReference> sources)
    {
        Key = new Slug(key).Value;
        Define(term, definition, avoid);
        _citations.AddRange(sources.Select((source, place) => new Citation(source, place)));
    }

    public int Id { get; private set; }
    public string Key { get; private set; } = "";
    public LocalizedText Term { get; private set; } = LocalizedText.Empty;
    public LocalizedText Definition { get; private set; } = LocalizedText.Empty;

    /// <summary>Words to avoid, separated by semicolons.</summary>
    public LocalizedText Avoid { get; private set; } = LocalizedText.Empty;
    public IReadOnlyList<Citation> Citations => _citations;

    /// <summary>Readers do not see it yet.</summary>
    public bool IsHidden { get; private set; }

    public void Define(LocalizedText term, LocalizedText definition, LocalizedText avoid) =>
        (Term, Definition, Avoid, IsHidden) = (term, definition, avoid, false);
}
