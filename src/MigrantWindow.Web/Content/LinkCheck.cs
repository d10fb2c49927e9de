using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Links;

namespace MigrantWindow.Web.Content;

/// <summary>Keeps the list of links that lead out of the portal, and asks those that nobody asked lately.</summary>
public sealed partial class LinkCheck(PortalDbContext db, LinkProbe probe, TimeProvider clock)
{
    /// <summary>How many are asked in one run.</summary>
    public const int BatchSize = 300;

    /// <summary>How old an answer may be.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromHours(20);

    /// <returns>How many links were asked.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        await ListAsync(stop);
        var old = clock.GetUtcNow().UtcDateTime - Freshness;
        var due = await db.CheckedLinks.Where(link => link.CheckedOn == null || link.CheckedOn < old)
            .OrderBy(link => link.CheckedOn).ThenBy(link => link.Id).Take(BatchSize).ToListAsync(stop);
        foreach (var link in due)
        {
            var answer = await probe.AskAsync(link.Url, stop);
            link.Answered(answer.State, answer.Detail, clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(stop);
        }

        return due.Count;
    }

    /// <summary>New links come in, those that stand nowhere any more go.</summary>
    private async Task ListAsync(CancellationToken stop)
    {
        var uses = await UsesAsync(stop);
        var known = await db.CheckedLinks.ToDictionaryAsync(link => link.Url, stop);
        foreach (var (url, places) in uses)
        {
            var words = string.Join('\n', places);
            if (known.Remove(url, out var link))
            {
                link.IsUsedIn(words);
            }
            else
            {
                db.Add(new CheckedLink(url, words));
            }
        }

        db.RemoveRange(known.Values);
        await db.SaveChangesAsync(stop);
    }

    private async Task<Dictionary<string, SortedSet<string>>> UsesAsync(CancellationToken stop)
    {
        Dictionary<string, SortedSet<string>> uses = [];
        foreach (var source in await db.Sources.Where(source => source.Url != null).Select(source => new { source.Key, source.Url }).ToListAsync(stop))
        {
            Add(source.Url!, $"source {source.Key}");
        }

        foreach (var institution in await db.Institutions.Where(institution => institution.Website != null).Select(institution => new { institution.Key, institution.Website }).ToListAsync(stop))
        {
            Add(institution.Website!, $"institution {institution.Key}");
        }

        await foreach (var text in db.Publications.Where(p => p.Html.Contains("https://"))
            .Select(p => new { p.Translation.Article.Key, p.Translation.Culture, p.Html }).AsAsyncEnumerable().WithCancellation(stop))
        {
            foreach (var url in Outward().Matches(text.Html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)))
            {
                Add(url, $"article {text.Key} ({text.Culture})");
            }
        }

        return uses;

        void Add(string url, string place)
        {
            if (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && url.Length <= CheckedLink.UrlMaxLength)
            {
                (uses.TryGetValue(url, out var places) ? places : uses[url] = []).Add(place);
            }
        }
    }

    [GeneratedRegex("href=\"(https://[^\"]+)\"")]
    private static partial Regex Outward();
}
