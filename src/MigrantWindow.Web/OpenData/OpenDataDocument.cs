using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.OpenData.Hsds;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.OpenData;

/// <summary>Describes the open data as an OpenAPI document; pages and the staff site stand in no such document.</summary>
public static class OpenDataDocument
{
    public const string Path = "/api/openapi.json";

    private const string Name = "v1"; // the one that is meant where an address names none

    private static readonly Dictionary<string, (JsonSchemaType Type, string? Format, string Description)> Parameters = new()
    {
        ["language"] = (JsonSchemaType.String, null, "Language of the words: es (default), en or fr. What is not translated comes in Spanish."),
        ["page"] = (JsonSchemaType.Integer, null, "Number of the page, from 1."),
        ["per_page"] = (JsonSchemaType.Integer, null, $"How many on a page: 1 to {HsdsQuery.MostPerPage}, {HsdsQuery.DefaultPerPage} where it is left out."),
        ["format"] = (JsonSchemaType.String, null, "json (default), or ndjson: everything at once, one on each line."),
        ["search"] = (JsonSchemaType.String, null, "Words that must all occur, whatever their case and accents."),
        ["taxonomy_term_id"] = (JsonSchemaType.String, "uuid", "Only services with this taxonomy term."),
        ["taxonomy_id"] = (JsonSchemaType.String, "uuid", "Only what has to do with this taxonomy."),
        ["organization_id"] = (JsonSchemaType.String, "uuid", "Only services of this organization."),
        ["modified_after"] = (JsonSchemaType.String, "date-time", "Only what was changed on or after this moment; without a zone it is UTC."),
        ["minimal"] = (JsonSchemaType.Boolean, null, "Only id and modified_date, of all services on one page."),
        ["full"] = (JsonSchemaType.Boolean, null, "With all that belongs to each."),
        ["full_service"] = (JsonSchemaType.Boolean, null, "With the services of each organization in full."),
        ["top_only"] = (JsonSchemaType.Boolean, null, "Only terms without children: here, all."),
        ["parent_id"] = (JsonSchemaType.String, "uuid", "Only terms below this one: here, none."),
        ["postcode"] = (JsonSchemaType.String, null, "Refused: no address here has a post code."),
        ["proximity"] = (JsonSchemaType.String, null, "Refused: no address here has a post code."),
    };

    public static IServiceCollection AddOpenData(this IServiceCollection services) => services
        .AddScoped<HsdsDirectory>().AddScoped<OfficeFeeds>()
        .ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
            json.SerializerOptions.Converters.Add(new HsdsMoment());
        })
        .AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => description.RelativePath?.StartsWith(HsdsApi.Root.TrimStart('/'), StringComparison.Ordinal) is true && description.HttpMethod == "GET";
            options.AddDocumentTransformer((document, context, _) => Head(document, context));
            options.AddOperationTransformer((operation, context, _) => Tell(operation, context));
        });

    public static void MapOpenData(this IEndpointRouteBuilder routes)
    {
        routes.MapHsds();
        OfficeFeeds.Map(routes);
        routes.MapOpenApi(Path).CacheOutput(CachePolicies.PublicContent).AllowAnonymous();
    }

    private static Task Head(OpenApiDocument document, OpenApiDocumentTransformerContext context)
    {
        document.Info = new OpenApiInfo
        {
            Title = "MigrantWindow: the service directory in HSDS",
            Version = HsdsApi.Version,
            Description = "Services for migrants in El Salvador, by Open Referral HSDS 3.0. No key, no cookie; ask again with If-None-Match. An address that is confidential stands nowhere.",
        };
        document.Servers = [new OpenApiServer { Url = context.ApplicationServices.GetRequiredService<PageAddress>().Of("") }];
        return Task.CompletedTask;
    }

    private static Task Tell(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<HsdsParameters>().FirstOrDefault() is not { } known)
        {
            return Task.CompletedTask;
        }

        operation.Parameters ??= [];
        foreach (var name in known.Names.Append("language"))
        {
            var (type, format, description) = Parameters[name];
            operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Description = description, Schema = new OpenApiSchema { Type = type, Format = format } });
        }

        return Task.CompletedTask;
    }
}
