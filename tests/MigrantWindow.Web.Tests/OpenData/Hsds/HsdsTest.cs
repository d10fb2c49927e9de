using System.Net;
using System.Text.Json.Nodes;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.OpenData.Hsds;

/// <summary>Asks the API and reads its JSON.</summary>
public abstract class HsdsTest(PortalApp app) : WebTest(app)
{
    protected const string Root = "/api/hsds";

    protected async Task<JsonNode> AskAsync(string path)
    {
        var response = await Visitor.GetAsync(Root + path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {(int)response.StatusCode} {body[..Math.Min(body.Length, 300)]}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(body)!;
    }

    /// <summary>Every thing of a list, from all of its pages.</summary>
    protected async Task<IReadOnlyList<JsonNode>> AllAsync(string path)
    {
        List<JsonNode> all = [];
        for (var page = 1; ; page++)
        {
            var list = await AskAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page}&per_page=100");
            all.AddRange(list["contents"]!.AsArray().Select(thing => thing!));
            if (list["last_page"]!.GetValue<bool>())
            {
                return all;
            }
        }
    }

    protected static string Id(JsonNode thing) => thing["id"]!.GetValue<string>();

    protected static string? Text(JsonNode thing, string name) => thing[name]?.GetValue<string>();

    /// <summary>The service that has this name.</summary>
    protected async Task<JsonNode> ServiceAsync(string key, string language = "en") =>
        Assert.Single(await AllAsync($"/services?full=true&language={language}&search={key}"), service => Text(service, "name") == $"Name {key} ({language})");
}
