using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MigrantWindow.Web.Tests.Content;

/// <summary>Rendered text as a browser would read it, and what in it goes beyond what a text may hold.</summary>
internal static partial class RenderedHtml
{
    private static readonly Url Portal = new("https://portal.test/es/la-union/derechos/x");

    private static readonly string[] Elements =
        ["p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br", "hr", "code", "pre"];

    public static IElement Parse(string html) => new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;

    /// <returns>Each element, attribute and address that has no business there.</returns>
    public static IReadOnlyList<string> Faults(string html)
    {
        var body = Parse(html);
        var comments = body.GetDescendants().OfType<IComment>().Select(_ => "a comment");
        var elements = body.QuerySelectorAll("*").Where(element => !Elements.Contains(element.LocalName)).Select(element => $"<{element.LocalName}>");
        var attributes = body.QuerySelectorAll("*")
            .SelectMany(element => element.Attributes.Where(attribute => !IsAllowed(element.LocalName, attribute.Name)).Select(attribute => $"{element.LocalName} {attribute.Name}="));
        var addresses = body.QuerySelectorAll("[href]").Select(link => link.GetAttribute("href")!).Where(address => !IsHarmless(address));

        return [.. comments, .. elements, .. attributes, .. addresses];
    }

    private static bool IsAllowed(string element, string attribute) => (element, attribute) is ("a", "href") or ("a", "rel") or ("ol", "start");

    /// <summary>By its spelling and by where a browser would really go.</summary>
    private static bool IsHarmless(string address)
    {
        var target = new Url(Portal, address);
        return address.Length > 0 && address[0] is '/' or '#'
            ? !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && target.Origin == Portal.Origin
            : Outside().IsMatch(address) && target.Scheme is "https" or "mailto" or "tel";
    }

    [GeneratedRegex(@"^(https:|mailto:|tel:)[^\s\p{C}]", RegexOptions.IgnoreCase)]
    private static partial Regex Outside();
}
