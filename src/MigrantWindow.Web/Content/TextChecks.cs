using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Links;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Content;

/// <summary>Reads a text as its first reader: does it render, do its links and facts exist, is it easy, does it use the words of the field.</summary>
public sealed partial class TextChecks(PortalDbContext db, ContentLinks links, MarkdownRenderer renderer, IStringLocalizer<Texts> text)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private ContentTargets? _targets;

    public async Task<TextReport> ReadAsync(string title, string summary, string body, string language, CancellationToken stop)
    {
        var targets = await TargetsAsync(stop);
        List<string> errors =
        [
            .. targets.DeadIn(body).Select(link => text["The link {0} leads nowhere.", link].Value),
            .. new[] { title, summary, body }.SelectMany(targets.UnknownTokensIn).Distinct().Select(token => text["There is no fact {0}.", token].Value),
        ];
        string? html = null;
        try
        {
            html = renderer.Render(body, targets.For(language));
        }
        catch (DomainException refusal)
        {
            errors.Add(text.Of(refusal));
        }

        var plain = html is null ? "" : MarkdownText.PlainOf(body);
        return new TextReport(
            html, errors,
            language == Language.Source && html is not null ? SpanishReadability.Of(plain) : null,
            await AvoidedAsync($"{title}\n{summary}\n{plain}", language, stop),
            await BrokenAsync(html ?? "", stop));
    }

    /// <summary>The text as it is stored for readers.</summary>
    /// <exception cref="DomainException">It cannot be rendered.</exception>
    public async Task<string> RenderAsync(Revision revision, string language, CancellationToken stop) =>
        renderer.Render(revision.Body, (await TargetsAsync(stop)).For(language));

    /// <summary>Read once, however many languages are published together.</summary>
    private async Task<ContentTargets> TargetsAsync(CancellationToken stop) => _targets ??= await links.LoadAsync(stop);

    private async Task<IReadOnlyList<string>> BrokenAsync(string html, CancellationToken stop)
    {
        var urls = OutwardLink().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct().Take(MarkdownRenderer.MaxLinks).ToList();
        var hashes = urls.Select(CheckedLink.HashOf).ToList();
        return hashes.Count == 0 ? [] : await db.CheckedLinks.Where(link => hashes.Contains(link.Hash) && link.State == LinkState.Broken).Select(link => link.Url).ToListAsync(stop);
    }

    private async Task<IReadOnlyList<(string Word, string Instead)>> AvoidedAsync(string plain, string language, CancellationToken stop)
    {
        var terms = await db.GlossaryTerms.Select(term => new { term.Term, term.Avoid }).ToListAsync(stop);
        return [.. from term in terms
            from word in term.Avoid.All.GetValueOrDefault(language, "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            where Regex.IsMatch(plain, $@"(?<!\w){Regex.Escape(word)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)
            select (word, term.Term.In(language))];
    }

    [GeneratedRegex("href=\"(https://[^\"]+)\"")]
    private static partial Regex OutwardLink();
}
