using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;

namespace MigrantWindow.Web.Offline;

/// <summary>A page as a chapter of one document: what it says, without what only a page can do and without what the document says elsewhere.</summary>
/// <param name="Parts">The pages below it.</param>
public sealed partial record Chapter(string Id, string Title, HtmlString Html, IReadOnlyList<Chapter> Parts)
{
    /// <summary>What only a page of the portal can do, what only adorns, and what stands elsewhere in the document: lists of pages and numbers that the text has too.</summary>
    private const string Dropped = ".icon, .tools, .feedback, .buttons, .more, .letters, .copy, .brief, .panes, .page:has(.ruled) .freshness, form, script, p:has(data), [hidden], .page > .side:not(:has(#office))";

    /// <summary>Boxes that only a page's layout needs, and links that lead nowhere without signal.</summary>
    private const string Unwrapped = "article, header, div:not([class]):not([id]):not(dl > div), div.text, div.page, .sources a, span:not([class]):not([lang])";

    /// <summary>Attributes that readers of a document miss nothing of.</summary>
    private static readonly string[] Needless = ["rel", "aria-labelledby", "hreflang"];

    /// <summary>Classes that only adorn.</summary>
    private static readonly string[] Adorning = ["call", "unknown", "sources", "answers"];

    /// <param name="pages">In the order in which they were reached.</param>
    /// <param name="office">The path of the office's own page: each page directly below it is a chapter.</param>
    /// <param name="map">HTML that goes with the office's own page.</param>
    /// <param name="address">Makes a path of the portal an address, for what is not in the document.</param>
    internal static IReadOnlyList<Chapter> Of(IReadOnlyList<CopiedPage> pages, string office, string map, Func<string, string> address)
    {
        var ids = pages.ToDictionary(page => page.Path, page => IdOf(page.Path, office));
        var made = pages.Select(page => (page.Path, Chapter: Make(page))).ToList();

        return [.. made.Where(page => Above(page.Path) is null).Select(page => page.Chapter with { Parts = [.. made.Where(part => Above(part.Path) == page.Path).Select(part => part.Chapter)] })];

        Chapter Make(CopiedPage page)
        {
            using var document = new HtmlParser().ParseDocument(page.Html);
            var main = document.QuerySelector("main")!;
            Clean(main, ids[page.Path], href => HrefOf(href, page.Path, ids, address));
            return new Chapter(ids[page.Path], page.Title, new HtmlString(Shorter(main.InnerHtml + (page.Path == office ? map : ""))), []);
        }

        string? Above(string path) => path[..path.LastIndexOf('/')] is var above && above != office && ids.ContainsKey(above) ? above : null;
    }

    private static string IdOf(string path, string office) =>
        path == office ? "office" : path.StartsWith($"{office}/", StringComparison.Ordinal) ? path[(office.Length + 1)..].Replace('/', '-') : path.Split('/')[^1];

    private static void Clean(IElement main, string id, Func<string, string> hrefOf)
    {
        foreach (var dropped in main.QuerySelectorAll(Dropped).ToList())
        {
            dropped.Remove();
        }

        foreach (var box in main.QuerySelectorAll(Unwrapped).ToList())
        {
            box.Replace([.. box.ChildNodes]);
        }

        foreach (var link in main.QuerySelectorAll("a[href^='/'], a[href^='#']"))
        {
            link.SetAttribute("href", hrefOf(link.GetAttribute("href")!));
        }

        foreach (var element in main.QuerySelectorAll("*"))
        {
            foreach (var name in Needless)
            {
                element.RemoveAttribute(name);
            }

            if (Adorning.Contains(element.ClassName))
            {
                element.RemoveAttribute("class");
            }

            if (element.ClassList.Contains("terms") || element.ParentElement?.ClassList.Contains("terms") == true)
            {
                element.Id = $"{id}-{element.Id}"; // links lead there
            }
            else
            {
                element.RemoveAttribute("id");
            }
        }
    }

    /// <summary>A page of the document is jumped to; any other is asked for at the portal.</summary>
    private static string HrefOf(string href, string page, Dictionary<string, string> ids, Func<string, string> address)
    {
        var (path, part) = href.Split('#') is [var before, var after] ? (before, $"-{after}") : (href, "");
        return ids.TryGetValue(path.Length > 0 ? path : page, out var id) ? $"#{id}{part}" : address(href);
    }

    /// <summary>One level deeper, for the document has a title of its own, and without the blanks that the templates leave around blocks.</summary>
    private static string Shorter(string html) => Blanks().Replace(
        AroundBlocks().Replace(Headings().Replace(html, heading => $"{heading.Groups["tag"].Value}{heading.Groups["level"].Value[0] - '0' + 1}"), "${block}"), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*(?<block></?(?:p|li|ul|ol|div|section|aside|h[1-6]|dl|dt|dd|table|thead|tbody|tr|td|th|figure|figcaption|blockquote|nav|svg|path|g)\b[^>]*>)\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex AroundBlocks();

    [GeneratedRegex("(?<tag></?h)(?<level>[1-5])(?=[ >])", RegexOptions.ExplicitCapture)]
    private static partial Regex Headings();
}
