using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Search;

/// <summary>One thing that readers may find, in every language it is written in.</summary>
public sealed record SearchDocument(ThingKind Kind, int Id, string Key, IReadOnlyList<SearchText> Texts)
{
    public Section? Section { get; init; }

    /// <summary>Slugs of the offices that offer it; nothing: all of them.</summary>
    public IReadOnlyList<string>? Offices { get; init; }

    /// <summary>Readers of a language without a text see the Spanish one.</summary>
    public bool FallsBackToSource { get; init; }

    public DateTime? ConfirmedOn { get; init; }

    /// <summary>When a training begins.</summary>
    public DateTime? StartsOn { get; init; }

    /// <summary>Keys of the facts that its texts name.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>One name in the index.</summary>
    public string Name => NameOf(Kind, Id);

    public static string NameOf(ThingKind kind, int id) => $"{kind}-{id}";

    public IEnumerable<string> ReadableIn(IEnumerable<string> languages) =>
        languages.Where(language => Texts.Any(text => text.Language == language || (FallsBackToSource && text.Language == Language.Source)));
}

/// <param name="Terms">Other words for it: headings, everyday words.</param>
/// <param name="Body">Without marks.</param>
public sealed record SearchText(string Language, string Slug, string Title, string Terms, string Summary, string Body);
