using System.Text.RegularExpressions;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Content;

/// <summary>Where the links of a text may lead and which facts it may name, as the database stands now.</summary>
public sealed partial class ContentTargets(
    IReadOnlyDictionary<(string Kind, string Key), (LinkTarget Target, IReadOnlyList<LanguageSlug>? Slugs)> targets, IReadOnlySet<FactToken> tokens)
{
    public LinkResolver For(string language) => (kind, key) => targets.TryGetValue((kind, key), out var found)
        ? Links.To(found.Slugs is null ? found.Target : found.Target with { Slug = (found.Slugs.FirstOrDefault(slug => slug.Language == language) ?? found.Slugs.FirstOrDefault(slug => slug.Language == Language.Source))?.Slug }, language)
        : null;

    /// <summary>Links such as <c>article:nowhere</c> whose target is not there in any language.</summary>
    public IReadOnlyList<string> DeadIn(string markdown) =>
        [.. InternalLink().Matches(markdown).Where(link => !targets.ContainsKey((link.Groups[1].Value, link.Groups[2].Value))).Select(link => $"{link.Groups[1].Value}:{link.Groups[2].Value}").Distinct()];

    /// <summary>Tokens such as <c>{{phone:nobody}}</c> that name no fact, also those cut short.</summary>
    public IReadOnlyList<string> UnknownTokensIn(string text) =>
        [.. AnyToken().Matches(text).Where(match => FactTokens.In(match.Value) is not [var token] || !tokens.Contains(token)).Select(match => match.Value).Distinct()];

    /// <summary>A link in the text or a reference below it, except to addresses of the world.</summary>
    [GeneratedRegex(@"(?:\]\(<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?)(?!https?:|mailto:|tel:)([a-z]+):([A-Za-z0-9_-]*)", RegexOptions.Multiline)]
    private static partial Regex InternalLink();

    [GeneratedRegex(@"\{\{(?:[^{}\n]{0,80}\}\})?")]
    private static partial Regex AnyToken();
}
