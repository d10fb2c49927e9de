using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>Forms as JSON that is the same whenever they say the same.</summary>
public static class ThingJson
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Without what says nothing, names and ticks in one order, words without space around and with one kind of line end.</summary>
    public static JsonNode? Tidy(JsonNode? node) => node switch
    {
        JsonObject thing => Filled(new JsonObject(thing.OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => KeyValuePair.Create(part.Key, Tidy(part.Value))).Where(part => part.Value is not null))),
        JsonArray list => Filled(Ordered(list.Select(Tidy).OfType<JsonNode>())),
        JsonValue value when value.TryGetValue<string>(out var words) => Tidy(words) is { Length: > 0 } tidy ? JsonValue.Create(tidy) : null,
        _ => node?.DeepClone(),
    };

    /// <summary>What stands there now, with what a proposal changes and nothing else: who changed another field meanwhile loses nothing.</summary>
    public static JsonNode? Merge(JsonNode? now, JsonNode? before, JsonNode? proposed)
    {
        if (JsonNode.DeepEquals(before, proposed))
        {
            return now?.DeepClone();
        }

        return now is JsonObject present && proposed is JsonObject wanted
            ? new JsonObject(present.Concat(wanted).Select(part => part.Key).Distinct()
                .Select(key => KeyValuePair.Create(key, Merge(present[key], (before as JsonObject)?[key], wanted[key]))).Where(part => part.Value is not null))
            : proposed?.DeepClone();
    }

    private static string Tidy(string words) => words.ReplaceLineEndings("\n").Trim();

    private static JsonObject? Filled(JsonObject thing) => thing.Count == 0 ? null : thing;

    private static JsonArray? Filled(JsonArray list) => list.Count == 0 ? null : list;

    /// <summary>Ticks mean the same in any order; steps do not.</summary>
    private static JsonArray Ordered(IEnumerable<JsonNode> items)
    {
        var all = items.ToList();
        return new JsonArray([.. all.TrueForAll(item => item is JsonValue) ? all.OrderBy(item => item.ToJsonString(), StringComparer.Ordinal) : all.AsEnumerable()]);
    }
}
