using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
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

    /// <summary>A whole sentence is searched for, not gone on with.</summary>
    private const int SuggestedMaxLength = 60;
    private const int SuggestionsMaxBytes = 1000;

    /// <summary>Letters with accents go out as they are: shorter.</summary>
    private static readonly JsonSerializerOptions Letters = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";
    private static readonly string[] GetOrHead = ["GET", "HEAD"];

    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/{culture:culture}/suggestions", GetOrHead, (string culture, string? q, string? office, PortalSearch search, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            var asked = q is { Length: <= SuggestedMaxLength } ? q : "";
            return Results.Json(new object[] { asked, Fitting(asked, search.Suggest(asked, culture, office)) }, Letters, Suggestions);
        }).AllowAnonymous();

        routes.MapMethods("/{culture:culture}/opensearch.xml", GetOrHead, (string culture, PageAddress address, IStringLocalizer<Texts> text, HttpContext http) =>
        {
            http.TagCachedResponse(CacheTags.Everything);
            return Results.Text(Description(culture, address, text).ToString(), "application/opensearchdescription+xml", Encoding.UTF8);
        }).CacheOutput(CachePolicies.PublicContent).AllowAnonymous();
    }

    /// <summary>As many titles as fit into an answer, with their quotation marks and commas.</summary>
    private static List<string> Fitting(string asked, IReadOnlyList<string> titles)
    {
        var left = SuggestionsMaxBytes - JsonSerializer.SerializeToUtf8Bytes(asked, Letters).Length - "[,[]]".Length;
        return [.. titles.TakeWhile(title => (left -= JsonSerializer.SerializeToUtf8Bytes(title, Letters).Length + 1) >= 0)];
    }

    private static XDocument Description(string language, PageAddress address, IStringLocalizer<Texts> text) => new(new XElement(
        OpenSearch + "OpenSearchDescription",
        new XElement(OpenSearch + "ShortName", "MigrantWindow"),
        new XElement(OpenSearch + "Description", text["Rights, services and voluntary return"]),
        new XElement(OpenSearch + "InputEncoding", "UTF-8"),
        new XElement(OpenSearch + "Language", language),
        new XElement(OpenSearch + "Url", new XAttribute("type", "text/html"), new XAttribute("template", address.Of(Links.Search(language)) + "?q={searchTerms}")),
        new XElement(OpenSearch + "Url", new XAttribute("type", Suggestions), new XAttribute("template", address.Of(Links.Suggestions(language)) + "?q={searchTerms}"))));
}
