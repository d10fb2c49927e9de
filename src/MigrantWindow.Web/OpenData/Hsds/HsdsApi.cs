using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>The endpoints of Open Referral HSDS 3.0, below <c>/api/hsds</c>: the service directory for other directories.</summary>
public static class HsdsApi
{
    public const string Root = "/api/hsds";
    public const string Version = "3.0";

    private const string Profile = "https://docs.openreferral.org/en/v3.0.1/hsds/overview.html";
    private const string NdjsonType = "application/x-ndjson";

    private static readonly string[] GetOrHead = ["GET", "HEAD"];
    private static readonly string[] Paging = ["page", "per_page", "format"];
    private static readonly string[] OfServices = ["search", .. Paging, "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full"];
    private static readonly string[] OfPlaces = ["search", .. Paging, "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "full", "postcode", "proximity"];
    private static readonly string[] OfOrganizations = ["search", .. Paging, "full_service", "full"];
    private static readonly string[] OfTaxonomies = ["search", .. Paging];
    private static readonly string[] OfTerms = ["search", .. Paging, "taxonomy_id", "top_only", "parent_id"];

    /// <summary>Every parameter by which answers differ.</summary>
    public static string[] Parameters { get; } = [.. OfServices.Union(OfPlaces).Union(OfOrganizations).Union(OfTerms).Append("language")];

    /// <summary>An answer to words or moments that anybody may choose would fill the cache; one to a parameter that there is not must be refused each time.</summary>
    public static bool MayBeKept(HttpRequest request) => request.Query.Keys.All(key => Parameters.Contains(key, StringComparer.Ordinal) && key is not ("search" or "modified_after"));

    public static void MapHsds(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).AllowAnonymous().CacheOutput(CachePolicies.OpenData).WithTags("HSDS");

        api.MapMethods("/", GetOrHead, (PageAddress address) => TypedResults.Ok(new HsdsAbout(Version, Profile, address.Of(OpenDataDocument.Path))))
            .Describe("What this API is, and its relationship with HSDS.");
        api.Add("/services", OfServices, (directory, query) => Listed(directory.Services.Where(offer => offer.Matches(query)), query, offer => query switch
        {
            { Minimal: true } => new HsdsModified(offer.Id, offer.LastModified),
            { Full: true } => (object)offer.InFull(),
            _ => offer.Brief(),
        }), "Services, page by page.").Produces<HsdsPage<HsdsService>>();
        api.Add("/services/{id:guid}", [], (directory, id, _) => directory.Services.FirstOrDefault(offer => offer.Id == id)?.InFull(), "One service with all that belongs to it.").Produces<HsdsService>();
        api.Add("/service_at_locations", OfPlaces, (directory, query) => Listed(directory.Places.Where(at => at.Offer.Matches(query)), query,
            at => at.Offer.AtPlace(at.Place, query.Full)), "Services at the places where they are given, page by page.").Produces<HsdsPage<HsdsServiceAtLocation>>();
        api.Add("/service_at_locations/{id:guid}", [], (directory, id, _) => directory.Places.Where(at => at.Place.IdWith(at.Offer) == id).Select(at => at.Offer.AtPlace(at.Place, full: true)).FirstOrDefault(),
            "One service at one place with all that belongs to it.").Produces<HsdsServiceAtLocation>();
        api.Add("/organizations", OfOrganizations, (directory, query) => Listed(directory.Organizations.Where(giver => HsdsDirectory.Says(query.Search, giver.Name, giver.Acronym, giver.Role)), query, giver => directory.Shape(giver, query)),
            "Organizations, page by page.").Produces<HsdsPage<HsdsOrganization>>();
        api.Add("/organizations/{id:guid}", ["full_service"], (directory, id, query) => directory.Organizations.FirstOrDefault(giver => giver.Id == id) is { } giver ? directory.InFull(giver, query.FullService) : null,
            "One organization with all that belongs to it.").Produces<HsdsOrganization>();
        api.Add("/taxonomies", OfTaxonomies, (directory, query) => Listed(directory.Taxonomies.Where(taxonomy => HsdsDirectory.Says(query.Search, taxonomy.Name, taxonomy.Description)), query, taxonomy => taxonomy),
            "Taxonomies, page by page.").Produces<HsdsPage<HsdsTaxonomy>>();
        api.Add("/taxonomies/{id:guid}", [], (directory, id, _) => directory.Taxonomies.FirstOrDefault(taxonomy => taxonomy.Id == id), "One taxonomy.").Produces<HsdsTaxonomy>();
        api.Add("/taxonomy_terms", OfTerms, (directory, query) => Listed(directory.Terms.Where(term => HsdsDirectory.Fits(term, query)), query, term => term), "Taxonomy terms, page by page.").Produces<HsdsPage<HsdsTaxonomyTerm>>();
        api.Add("/taxonomy_terms/{id:guid}", [], (directory, id, _) => directory.Terms.FirstOrDefault(term => term.Id == id), "One taxonomy term.").Produces<HsdsTaxonomyTerm>();
    }

    /// <summary>A list: pages, or every line at once.</summary>
    private static RouteHandlerBuilder Add(this RouteGroupBuilder api, string path, string[] parameters, Func<HsdsDirectory, HsdsQuery, object> answer, string summary) =>
        api.MapMethods(path, GetOrHead, (HttpContext http, HsdsDirectory directory, PortalLanguages languages, IOptions<JsonOptions> json, CancellationToken stop) =>
            AnswerAsync(http, directory, HsdsQuery.Of(http.Request, parameters, languages), query => answer(directory, query), json.Value.SerializerOptions, stop))
            .Describe(summary).ProducesProblem(StatusCodes.Status400BadRequest).WithMetadata(new HsdsParameters(parameters));

    /// <summary>One thing; what is not there answers 404.</summary>
    private static RouteHandlerBuilder Add(this RouteGroupBuilder api, string path, string[] parameters, Func<HsdsDirectory, Guid, HsdsQuery, object?> answer, string summary) =>
        api.MapMethods(path, GetOrHead, (Guid id, HttpContext http, HsdsDirectory directory, PortalLanguages languages, IOptions<JsonOptions> json, CancellationToken stop) =>
            AnswerAsync(http, directory, HsdsQuery.Of(http.Request, parameters, languages), query => answer(directory, id, query), json.Value.SerializerOptions, stop))
            .Describe(summary).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).WithMetadata(new HsdsParameters(parameters));

    private static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string summary) => endpoint.WithSummary(summary);

    private static async Task<IResult> AnswerAsync(HttpContext http, HsdsDirectory directory, HsdsQuery query, Func<HsdsQuery, object?> answer, JsonSerializerOptions json, CancellationToken stop)
    {
        if (query.Fault is { } fault)
        {
            return Problem(StatusCodes.Status400BadRequest, fault);
        }

        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (query.Language.Formats, CultureInfo.GetCultureInfo(query.Language.Code));
        await directory.LoadAsync(query.Language.Code, stop);
        http.TagCachedResponse([CacheTags.Everything, CacheTags.Directory]);
        http.Response.Headers.ContentLanguage = query.Language.Code;
        return answer(query) switch
        {
            null => Problem(StatusCodes.Status404NotFound, "There is nothing of this id."),
            IReadOnlyList<object> lines => Results.Text(string.Concat(lines.Select(line => JsonSerializer.Serialize(line, json) + "\n")), NdjsonType, Encoding.UTF8),
            var found => Results.Json(found, json),
        };
    }

    private static object Listed<T>(IEnumerable<T> things, HsdsQuery query, Func<T, object> shape)
    {
        List<T> all = [.. things];
        if (query.IsNdjson)
        {
            return all.ConvertAll(thing => shape(thing));
        }

        var perPage = query.Minimal ? Math.Max(all.Count, 1) : query.PerPage; // as HSDS asks: all of them on one page
        var pages = (all.Count + perPage - 1) / perPage;
        List<object> shown = [.. all.Skip((query.Page - 1) * perPage).Take(perPage).Select(shape)];
        return new HsdsPage<object>(all.Count, pages, query.Page, shown.Count, query.Page == 1, query.Page >= pages, shown.Count == 0, shown);
    }

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}
