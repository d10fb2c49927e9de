using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MigrantWindow.Testing;

/// <summary>A page as a test reads it.</summary>
public sealed class HtmlPage
{
    private HtmlPage(HttpResponseMessage response, string source, IHtmlDocument document) => (Response, Source, Document) = (response, source, document);

    public HttpResponseMessage Response { get; }
    public HttpStatusCode Status => Response.StatusCode;
    public string Source { get; }

    /// <summary>Path and query that were asked.</summary>
    public string Path => Response.RequestMessage!.RequestUri!.PathAndQuery;
    public IHtmlDocument Document { get; }

    public string Heading => Text("h1");
    /// <summary>What its tab should show: the heading; of a page that no browser may keep, its office alone.</summary>
    public string TabTitle => Response.Headers.CacheControl?.NoStore == true && Document.QuerySelector(".name small") is { } office ? office.TextContent : Heading;
    public string? Language => Document.DocumentElement.GetAttribute("lang");
    public string? Canonical => Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");

    /// <summary>Address of each translation by its language.</summary>
    public IReadOnlyDictionary<string, string> Alternates => Document.QuerySelectorAll("link[rel=alternate][hreflang]")
        .ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!);

    /// <summary>What the page says is wrong with the form that was sent.</summary>
    public string Errors => Has(".errors") ? Text(".errors") : "";

    /// <summary>Where the links of the page lead inside the portal, without fragments.</summary>
    public IEnumerable<string> Links => Document.QuerySelectorAll("a[href]")
        .Select(link => link.GetAttribute("href")!)
        .Where(href => href.StartsWith('/'))
        .Select(href => href.Split('#')[0])
        .Distinct();

    public string Main => Squeeze(Document.QuerySelector("main")?.TextContent ?? "");

    public JsonElement JsonLd => JsonDocument.Parse(Document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

    public static async Task<HtmlPage> ReadAsync(HttpResponseMessage response)
    {
        var source = await response.Content.ReadAsStringAsync();
        return new HtmlPage(response, source, await new HtmlParser().ParseDocumentAsync(source));
    }

    /// <summary>The words of the first element that the CSS selector finds; fails where there is none.</summary>
    public string Text(string selector) =>
        Squeeze((Document.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} on the page:\n{Source}")).TextContent);

    /// <summary>The message beside a field, such as <c>Input.Email</c>; nothing where it is right.</summary>
    public string? ErrorFor(string field) => Document.GetElementById($"{field.Replace('.', '-').Replace('[', '-').Replace(']', '-')}-error")?.TextContent;

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
