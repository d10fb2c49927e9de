using System.Text.RegularExpressions;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Content;

/// <summary>Turns an editor's Markdown into HTML that may be stored and shown: a short list of elements, links only to us, to https,
/// mailto and tel, no image from anywhere else. Rendered once when a text is saved.</summary>
public sealed partial class MarkdownRenderer
{
    public const int MaxLinks = 500;
    public const int MaxLines = 3000;
    private const int MaxDepth = 20;

    private static readonly string[] Kinds = ["article", "service", "journey", "section", "term", "page"];

    private static HtmlAttributes Outward => new() { Properties = [new("rel", "noreferrer nofollow external")] };

    // Deliberately not UseAdvancedExtensions: it brings attributes, iframes and event handlers.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly HtmlSanitizer _sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string> { "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br", "hr", "code", "pre" },
        AllowedAttributes = new HashSet<string> { "href", "rel", "start" },
        AllowedSchemes = new HashSet<string> { "https", "mailto", "tel" },
        UriAttributes = new HashSet<string> { "href" },
    });

    /// <exception cref="DomainException">The text is too long, has too many lines or links, or nests too deep; the message says which.</exception>
    public string Render(string markdown, LinkResolver resolve)
    {
        RefuseBombs(markdown);
        var document = Parse(markdown);
        var links = document.Descendants<LinkInline>().ToList();
        if (links.Count > MaxLinks) // those by reference show only now
        {
            throw TooManyLinks();
        }

        foreach (var link in links)
        {
            Settle(link, resolve);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail).ToList())
        {
            Settle(link);
        }

        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Clamp(heading.Level, 2, 4); // the page has the only h1
        }

        return _sanitizer.Sanitize(ToHtml(document));
    }

    private static void RefuseBombs(string markdown)
    {
        if (markdown.Length > ArticleTranslation.BodyMaxLength)
        {
            throw new DomainException("The text has {0} characters; at most {1} are allowed.", markdown.Length, ArticleTranslation.BodyMaxLength);
        }

        if (markdown.AsSpan().Count("](") + markdown.AsSpan().Count("![") > MaxLinks)
        {
            throw TooManyLinks();
        }

        if (markdown.AsSpan().Count('\n') >= MaxLines)
        {
            throw new DomainException("The text has more than {0} lines.", MaxLines);
        }

        if (NestedMarkers().IsMatch(markdown))
        {
            throw new DomainException("The text nests lists or quotes too deeply: at most {0} marks may begin a line.", MaxDepth);
        }
    }

    private static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            throw TooDeep();
        }
    }

    private static string ToHtml(MarkdownDocument document)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        try
        {
            renderer.Render(document);
        }
        catch (ArgumentException)
        {
            throw TooDeep();
        }

        return writer.ToString();
    }

    private static DomainException TooManyLinks() => new DomainException("The text has more than {0} links.", MaxLinks);

    private static DomainException TooDeep() => new DomainException("The text nests lists, quotes or brackets too deeply.");

    private static void Settle(LinkInline link, LinkResolver resolve)
    {
        if (link.IsImage || Address(link.Url ?? "", resolve) is not { } address)
        {
            Unwrap(link);
            return;
        }

        link.Url = address;
        link.Title = null;
        if (address.StartsWith("https:", StringComparison.Ordinal))
        {
            link.SetAttributes(Outward);
        }
    }

    private static void Settle(AutolinkInline link)
    {
        if (link.Url.StartsWith("https:", StringComparison.Ordinal))
        {
            link.SetAttributes(Outward);
        }
        else
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    private static string? Address(string url, LinkResolver resolve)
    {
        if (url.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Kinds.Contains(url[..colon]))
        {
            return resolve(url[..colon], url[(colon + 1)..]);
        }

        if (url.StartsWith('#') || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal)))
        {
            return url;
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "mailto" or "tel" ? url : null;
    }

    /// <summary>A link that may not be shown leaves its words behind.</summary>
    private static void Unwrap(LinkInline link)
    {
        foreach (var child in link.ToList())
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    /// <summary>More than <see cref="MaxDepth"/> list and quote marks at the beginning of one line.</summary>
    [GeneratedRegex(@"^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])){21}", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex NestedMarkers();
}
