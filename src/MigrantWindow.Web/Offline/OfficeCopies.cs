using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Offline;

/// <summary>Makes copies of all that an office has in one language: whatever can be reached from its page without leaving it for another office.</summary>
public sealed class OfficeCopies(OwnPages pages, PortalDbContext db, TimeProvider clock)
{
    /// <summary>Where copying ends, so that it ends at all.</summary>
    public const int MostPages = 1000;

    /// <summary>One at a time: whoever asks for many keeps one core busy, not all.</summary>
    private static readonly SemaphoreSlim Turn = new(1);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <returns>Nothing where there is no such office.</returns>
    public async Task<OfficeCopy?> MakeAsync(HttpRequest asked, string language, string office)
    {
        // Others wait for the same copy: it is finished although whoever asked first has gone.
        using var limit = new CancellationTokenSource(Longest);
        await Turn.WaitAsync(limit.Token);
        try
        {
            return await CrawlAsync(asked, language, office, limit.Token);
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task<OfficeCopy?> CrawlAsync(HttpRequest asked, string language, string office, CancellationToken stop)
    {
        var others = await db.Offices.Select(other => other.Slug).ToListAsync(stop);
        if (!others.Remove(office))
        {
            return null;
        }

        Queue<string> waiting = new([Links.Office(language, office), Links.Home(language), Links.Search(language)]);
        HashSet<string> known = [.. waiting];
        List<CopiedPage> made = [];
        while (made.Count < MostPages && waiting.TryDequeue(out var path))
        {
            if (await pages.CopyAsync(asked, path, stop) is { } page)
            {
                made.Add(page);
                foreach (var next in LinksOf(page).Where(next => IsOf(next, language, others) && known.Add(next)))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return new OfficeCopy(VersionOf(made), PageAddress.Moment(clock.GetUtcNow().UtcDateTime), made);
    }

    /// <summary>What the page is about first, then what every page leads to.</summary>
    private static IEnumerable<string> LinksOf(CopiedPage page)
    {
        using var document = new HtmlParser().ParseDocument(page.Html);
        return [.. document.QuerySelectorAll("main a[href^='/']").Concat(document.QuerySelectorAll("a[href^='/']"))
            .Where(link => link.GetAttribute("rel")?.Contains("nofollow", StringComparison.Ordinal) != true)
            .Select(link => link.GetAttribute("href")!.Split('#')[0])];
    }

    /// <summary>Pages of that language, no files, and none of another office.</summary>
    private static bool IsOf(string path, string language, List<string> others) =>
        path.Split('/') is ["", var first, .. var rest] && first == language && !path.Contains('.') && !path.Contains('?') && !others.Contains(rest.FirstOrDefault() ?? "");

    /// <summary>Of the pages alone: a copy of the same pages made another day is the same version.</summary>
    private static string VersionOf(IEnumerable<CopiedPage> pages) => MadePack.NewVersion(pages.SelectMany(page => (string[])[page.Path, page.Html]));
}

/// <param name="Day">When it was made, as its readers are told.</param>
public sealed record OfficeCopy(string Version, string Day, IReadOnlyList<CopiedPage> Pages)
{
    public IEnumerable<string> Tags => Pages.SelectMany(page => page.Tags).Distinct();
}
