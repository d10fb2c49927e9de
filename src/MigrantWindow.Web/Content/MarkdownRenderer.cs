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
public sealed class MarkdownRenderer
{
    public const int MaxLinks = 500;

    private static readonly string[] Kinds = ["article", "service", "journey", "section", "term", "page"];

    // Deliberately not UseAdvancedExtensions: it brings attributes, iframes and event handlers.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly HtmlSanitizer _sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string> { "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br", "hr", "code", "pre" },
        AllowedAttributes = new HashSet<string> { "href", "rel", "start" },
        AllowedSchemes = new HashSet<string> { "https", "mailto", "tel" },
        UriAttributes = new HashSet<string> { "href" },
    });

    /// <exception cref="DomainException">The text is too long, has too many links, or nests too deep; the message says which.</exception>
    public string Render(string markdown, LinkResolver resolve)
    {
        if (markdown.Length > ArticleTranslation.BodyMaxLength)
        {
            throw new DomainException($"The text has {markdown.Length} characters; at most {ArticleTranslation.BodyMaxLength} are allowed.");
        }

        if (markdown.AsSpan().Count("](") + markdown.AsSpan().Count("![") > MaxLinks)
        {
            throw new DomainException($"The text has more than {MaxLinks} links.");
        }

        var document = Parse(markdown);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Settle(link, resolve);
        }

        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Clamp(heading.Level, 2, 4); // the page has the only h1
        }

        return _sanitizer.Sanitize(ToHtml(document));
    }

    private static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException tooDeep)
        {
            throw new DomainException($"The text nests lists or quotes too deeply. {tooDeep.Message}");
        }
    }

    private static string ToHtml(MarkdownDocument document)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

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
            link.SetAttributes(new HtmlAttributes { Properties = [new("rel", "noreferrer nofollow external")] });
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
}
