using System.Text.Json.Nodes;
using Json.Schema;

namespace MigrantWindow.Web.Tests.OpenData.Hsds;

/// <summary>The JSON Schemas of HSDS, where they lie: in the folder that <see cref="Variable"/> names, or in <c>shared/hsds</c> beside the checkout or a folder above it.</summary>
public static class HsdsSchemas
{
    public const string Variable = "MIGRANTWINDOW_HSDS";

    /// <summary>What stands around the things of a list, as the API document of HSDS says it.</summary>
    public const string Page = "Page";

    private static readonly Lazy<string?> Found = new(Find);
    private static readonly Dictionary<string, JsonSchema> Read = [];
    private static readonly EvaluationOptions Strict = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    public static void SkipWhereAbsent() => Skip.If(Found.Value is null, $"No HSDS schemas to validate against: there is no folder shared/hsds beside the checkout, and {Variable} names none.");

    /// <returns>What is wrong, with its place in the JSON.</returns>
    public static IReadOnlyList<string> Faults(string schema, JsonNode? json)
    {
        var results = Schema(schema).Evaluate(json, Strict);
        return results.IsValid ? [] : [.. (results.Details ?? []).Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }

    private static JsonSchema Schema(string name)
    {
        lock (Read)
        {
            return Read.TryGetValue(name, out var schema) ? schema : Read[name] = JsonSchema.FromText(Text(name));
        }
    }

    /// <summary>Taxonomies and their terms have no file of their own: they stand among the definitions of a service.</summary>
    private static string Text(string name)
    {
        var file = Path.Combine(Found.Value!, $"{name}.json");
        if (File.Exists(file))
        {
            return File.ReadAllText(file);
        }

        if (name == Page)
        {
            return JsonNode.Parse(File.ReadAllText(Path.Combine(Found.Value!, "openapi.json")))!["components"]!["schemas"]![name]!.ToJsonString();
        }

        var service = JsonNode.Parse(File.ReadAllText(Path.Combine(Found.Value!, "service_with_definitions.json")))!;
        var definition = service["definitions"]![name]!.DeepClone();
        definition["definitions"] = service["definitions"]!.DeepClone();
        return definition.ToJsonString();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", "hsds") is var shared && File.Exists(Path.Combine(shared, "service.json")))
            {
                return shared;
            }
        }

        return null;
    }
}
