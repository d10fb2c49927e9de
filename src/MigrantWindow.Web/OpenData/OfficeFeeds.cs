using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.OpenData.Hsds;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.OpenData;

/// <summary>Atom feeds of an office (RFC 4287): its alerts while they hold, and what readers find changed.</summary>
public sealed class OfficeFeeds(PortalDbContext db, PageAddress address, IStringLocalizer<Texts> text, TimeProvider clock)
{
    public const string ContentType = "application/atom+xml";
    public const int EntriesMax = 50;

    private static readonly string[] GetOrHead = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/{culture:culture}/{office}/{feed:word(alerts)}.atom", GetOrHead, (string culture, string office, HttpContext http, OfficeFeeds feeds, CancellationToken stop) =>
            AnswerAsync(http, office, feeds.AlertsAsync(culture, office, stop), stop)).CacheOutput(CachePolicies.PublicContent).AllowAnonymous();
        routes.MapMethods("/{culture:culture}/{office}/{feed:word(changes)}.atom", GetOrHead, (string culture, string office, HttpContext http, OfficeFeeds feeds, CancellationToken stop) =>
            AnswerAsync(http, office, feeds.ChangesAsync(culture, office, stop), stop)).CacheOutput(CachePolicies.PublicContent).AllowAnonymous();
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, string office, Task<SyndicationFeed?> making, CancellationToken stop)
    {
        if (await making is not { } feed)
        {
            return Results.NotFound();
        }

        http.TagCachedResponse([CacheTags.Everything, CacheTags.Directory, CacheTags.Office(office), .. CacheTags.Sections]);
        return Results.Bytes(await WriteAsync(feed, stop), $"{ContentType}; charset=utf-8");
    }

    /// <summary>One that has ended is gone: whoever reads the feed must not act on it.</summary>
    private async Task<SyndicationFeed?> AlertsAsync(string language, string slug, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var office = await db.Offices.Where(o => o.Slug == slug).Select(o => new
        {
            o.Name,
            Alerts = o.Alerts.Where(alert => alert.StartsOn <= now && alert.EndsOn > now).OrderByDescending(alert => alert.StartsOn).Take(EntriesMax)
                .Select(alert => new { alert.Id, alert.Text, alert.StartsOn }).ToList(),
            LastEnd = o.Alerts.Where(alert => alert.EndsOn <= now).Max(alert => (DateTime?)alert.EndsOn),
        }).SingleOrDefaultAsync(stop);

        return office is null ? null : Feed(
            language, "alerts", text["Notices of {0}", office.Name.In(language)], Links.AlertFeed(language, slug), Links.Office(language, slug), office.LastEnd,
            office.Alerts.Select(alert => new Entry($"alert/{alert.Id}", alert.Text.LanguageFor(language), Short(alert.Text.In(language)), alert.Text.In(language), Links.Office(language, slug), alert.StartsOn)));
    }

    /// <summary>Each thing once, with the time it was changed last.</summary>
    private async Task<SyndicationFeed?> ChangesAsync(string language, string slug, CancellationToken stop)
    {
        if (await db.Offices.Where(o => o.Slug == slug).Select(o => o.Name).SingleOrDefaultAsync(stop) is not { } name)
        {
            return null;
        }

        var articles = await ArticlesAsync(language, slug, stop);
        var services = await HsdsServiceRow.LoadAsync(db, language, stop, slug);
        var offices = (await HsdsOfficeRow.LoadAsync(db, clock.GetUtcNow().UtcDateTime, stop)).Where(office => office.Slug == slug).ToList();
        var changes = await HsdsChanges.LoadAsync(db, stop);
        List<Entry> entries =
        [
            .. articles,
            .. services.Select(service => new Entry($"service/{service.Key}", service.LanguageFor(language), service.Name, service.Summary, service.PathIn(language, slug), service.ChangedOn(changes))),
            .. offices.Select(office => new Entry($"office/{slug}", office.Name.LanguageFor(language), office.Name.In(language), office.Summary.In(language), Links.Office(language, slug), office.ChangedOn(changes))),
        ];
        var facts = await FactBook.LoadAsync(db, language, clock.GetUtcNow().UtcDateTime, entries.Select(entry => entry.Summary), stop);
        return Feed(
            language, "changes", text["Changes at {0}", name.In(language)], Links.ChangeFeed(language, slug), Links.Office(language, slug), null,
            entries.OrderByDescending(entry => entry.On).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(EntriesMax).Select(entry => entry with { Summary = facts.FillPlain(entry.Summary, text) }));
    }

    private async Task<List<Entry>> ArticlesAsync(string language, string slug, CancellationToken stop) => (await db.Publications.ReadIn(language).OfferedAt(slug)
        .Where(p => p.Translation.Article.Section != Section.Portal).OrderByDescending(p => p.VisibleFrom).ThenBy(p => p.Translation.Article.Key).Take(EntriesMax)
        .Select(p => new { p.Translation.Article.Key, p.Translation.Article.Section, p.Translation.Slug, p.Translation.Culture, p.Title, p.Summary, p.VisibleFrom }).ToListAsync(stop))
        .ConvertAll(article => new Entry($"article/{article.Key}", article.Culture, article.Title, article.Summary, Links.Article(language, slug, article.Section, article.Slug), article.VisibleFrom));

    /// <param name="lastEnd">When something left the feed: then it changed, too.</param>
    private SyndicationFeed Feed(string language, string kind, string title, string self, string page, DateTime? lastEnd, IEnumerable<Entry> entries)
    {
        List<Entry> shown = [.. entries];
        var updated = shown.Select(entry => (DateTime?)entry.On).Append(lastEnd).Max() ?? DateTime.UnixEpoch;
        var feed = new SyndicationFeed
        {
            Id = Tag($"{kind}{page}"),
            Title = new TextSyndicationContent(title),
            LastUpdatedTime = updated,
            Language = language,
            Items = [.. shown.Select(entry => Item(entry, language))],
        };
        feed.Authors.Add(new SyndicationPerson { Name = "MigrantWindow" });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(address.Of(self)), ContentType));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(address.Of(page)), "text/html"));
        return feed;
    }

    private SyndicationItem Item(Entry entry, string language)
    {
        var item = new SyndicationItem
        {
            Id = Tag($"{entry.Key}/{entry.Language}"),
            Title = new TextSyndicationContent(Clean(entry.Title)),
            Summary = new TextSyndicationContent(Clean(entry.Summary)),
            LastUpdatedTime = entry.On,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(address.Of(entry.Path)), "text/html"));
        if (entry.Language != language)
        {
            item.AttributeExtensions.Add(new XmlQualifiedName("lang", "http://www.w3.org/XML/1998/namespace"), entry.Language);
        }

        return item;
    }

    /// <summary>An id of RFC 4151. It stays as long as the host and the office keep their names; titles and addresses of entries may change.</summary>
    private string Tag(string thing) => $"tag:{new Uri(address.Of("/")).Host},2026:{thing}";

    private static async Task<byte[]> WriteAsync(SyndicationFeed feed, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var bytes = new MemoryStream();
        await using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            feed.GetAtom10Formatter().WriteTo(writer);
        }

        return bytes.ToArray();
    }

    /// <summary>What no XML may hold is left out.</summary>
    private static string Clean(string words) => string.Concat(words.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Short(string words) => words.Length > 100 ? words[..99].TrimEnd() + "…" : words;

    private sealed record Entry(string Key, string Language, string Title, string Summary, string Path, DateTime On);
}
