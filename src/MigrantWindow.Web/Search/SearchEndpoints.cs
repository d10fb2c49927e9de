using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.Localization;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Search;

/// <summary>What browsers ask by themselves: titles while somebody types, and how the portal is searched (OpenSearch 1.1).</summary>
public static class SearchEndpoints
{
    private const string Suggestions = "application/x-suggestions+json";

    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";
    private static readonly string[] GetOrHead = ["GET", "HEAD"];

    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/{culture:culture}/suggestions", GetOrHead, (string culture, string? q, string? office, PortalSearch search, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.Json(new object[] { Cut(q), search.Suggest(q, culture, office) }, contentType: Suggestions);
        }).AllowAnonymous();

        routes.MapMethods("/{culture:culture}/opensearch.xml", GetOrHead, (string culture, PageAddress address, IStringLocalizer<Texts> text, HttpContext http) =>
        {
            http.TagCachedResponse(CacheTags.Everything);
            return Results.Text(Description(culture, address, text).ToString(), "application/opensearchdescription+xml", Encoding.UTF8);
        }).CacheOutput(CachePolicies.PublicContent).AllowAnonymous();
    }

    private static string Cut(string? asked) => asked is { Length: > SearchWords.QueryMaxLength } ? asked[..SearchWords.QueryMaxLength] : asked ?? "";

    private static XDocument Description(string language, PageAddress address, IStringLocalizer<Texts> text) => new(new XElement(
        OpenSearch + "OpenSearchDescription",
        new XElement(OpenSearch + "ShortName", "MigrantWindow"),
        new XElement(OpenSearch + "Description", text["Rights, services and voluntary return"]),
        new XElement(OpenSearch + "InputEncoding", "UTF-8"),
        new XElement(OpenSearch + "Language", language),
        new XElement(OpenSearch + "Url", new XAttribute("type", "text/html"), new XAttribute("template", address.Of(Links.Search(language)) + "?q={searchTerms}")),
        new XElement(OpenSearch + "Url", new XAttribute("type", Suggestions), new XAttribute("template", address.Of(Links.Suggestions(language)) + "?q={searchTerms}"))));
}
