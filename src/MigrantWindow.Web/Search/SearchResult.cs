using MigrantWindow.Domain.Articles;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Search;

/// <summary>One thing that was found, as readers see it.</summary>
/// <param name="Key">The same in every language.</param>
/// <param name="Language">Of its words: Spanish where it is not translated yet.</param>
/// <param name="Office">The office that its page belongs to.</param>
/// <param name="StartsOn">When a training begins.</param>
public sealed record SearchResult(
    ThingKind Kind, int Id, string Key, Section? Section, string Language, string Slug, string Title, IReadOnlyList<SnippetPart> Snippet, string Office, DateTime? StartsOn)
{
    /// <summary>Its page for readers of a language.</summary>
    public string PathIn(string language) => this switch
    {
        { Kind: ThingKind.Article, Section: Domain.Articles.Section.Portal, Key: "figures" } => Links.Figures(language),
        { Kind: ThingKind.Article, Section: Domain.Articles.Section.Portal } => Links.Portal(language, Key),
        { Kind: ThingKind.Article } => Links.Article(language, Office, Section!.Value, Slug),
        { Kind: ThingKind.Service } => Links.Service(language, Office, Slug),
        { Kind: ThingKind.Journey } => Links.Journey(language, Office, Slug),
        { Kind: ThingKind.Term } => Links.Term(language, Key),
        { Kind: ThingKind.Training } => Links.Training(language, Office, Slug, Id),
        _ => Links.Office(language, Slug),
    };
}

/// <summary>A piece of the text in which words were found.</summary>
public readonly record struct SnippetPart(string Text, bool IsMarked);
