using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Security.Access;

namespace MigrantWindow.Web.Tests.OpenData;

public sealed class OpenApiTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task The_document_describes_every_endpoint_of_the_directory_and_nothing_else()
    {
        var paths = (await DocumentAsync())["paths"]!.AsObject();
        var mapped = PortalEndpoints.Of(App).Select(PortalEndpoints.PatternOf).Where(pattern => pattern.StartsWith("api/hsds", StringComparison.Ordinal))
            .Select(pattern => "/" + Regex.Replace(pattern.TrimEnd('/'), ":guid", "", RegexOptions.None, TimeSpan.FromSeconds(1)));

        Assert.Equal(mapped.Distinct().Order(), paths.Select(path => path.Key).Order());
        Assert.DoesNotContain(paths, path => path.Key.Contains("admin", StringComparison.Ordinal) || path.Key.Contains("account", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_endpoint_says_what_it_does_what_it_asks_for_and_what_it_answers()
    {
        var document = await DocumentAsync();

        Assert.StartsWith("3.", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            var operation = methods!["get"]!;
            Assert.NotEmpty(operation["summary"]!.GetValue<string>());
            Assert.NotNull(operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]);
            if (path != "/api/hsds")
            {
                Assert.Contains("language", NamesOf(operation));
                Assert.Contains("application/problem+json", operation["responses"]!["400"]!["content"]!.AsObject().Select(type => type.Key));
            }
        }

        Assert.Equal(
            ["search", "page", "per_page", "format", "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full", "language"],
            NamesOf(document["paths"]!["/api/hsds/services"]!["get"]!));
        Assert.Contains("address_1", document["components"]!["schemas"]!["HsdsAddress"]!["properties"]!.AsObject().Select(property => property.Key));
    }

    [Fact]
    public async Task Every_parameter_that_it_names_is_understood()
    {
        foreach (var (path, methods) in (await DocumentAsync())["paths"]!.AsObject().Where(path => !path.Key.Contains('{', StringComparison.Ordinal) && path.Key != "/api/hsds"))
        {
            foreach (var name in NamesOf(methods!["get"]!).Except(["postcode", "proximity"]))
            {
                var value = name switch { "language" => "en", "format" => "json", "page" or "per_page" => "1", "search" => "a", "modified_after" => "2026-01-01", _ when name.EndsWith("_id", StringComparison.Ordinal) => $"{Guid.Empty}", _ => "true" };
                Assert.Equal(HttpStatusCode.OK, (await Visitor.GetAsync($"{path}?{name}={value}")).StatusCode);
            }
        }
    }

    private async Task<JsonNode> DocumentAsync()
    {
        var response = await Visitor.GetAsync("/api/openapi.json");
        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private static IReadOnlyList<string> NamesOf(JsonNode operation) =>
        [.. operation["parameters"]?.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>()).Where(name => name != "id") ?? []];
}
