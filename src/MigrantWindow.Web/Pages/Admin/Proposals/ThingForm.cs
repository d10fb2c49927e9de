using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>The fields of a thing that are changed under four eyes: what the page binds, and what a proposal keeps.</summary>
public abstract class ThingForm
{
    /// <summary>The fields in words.</summary>
    public abstract void Describe(FormLines lines);

    /// <summary>An empty place for each language that has none, and none for a language that the portal does not have.</summary>
    public abstract void Fit(IReadOnlyList<string> languages);

    /// <summary>Takes over what the page does not ask, from the thing as it stands.</summary>
    public virtual void Keep(ThingForm now) { }

    /// <summary>Fills in what follows from the rest.</summary>
    public virtual void Derive() { }

    public string ToJson() => (ThingJson.Tidy(JsonSerializer.SerializeToNode(this, GetType(), ThingJson.Options)) ?? new JsonObject()).ToJsonString(ThingJson.Options);

    /// <summary>What a page was filled with: it tells whether somebody saved since.</summary>
    public static string StampOf(ThingForm now, Proposal? own) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{now.ToJson()}\n{own?.Fields}")));

    /// <summary>One part of the words, in the languages that have it.</summary>
    public static LocalizedText Localized<T>(Dictionary<string, T> texts, Func<T, string?> part) =>
        new(texts.Where(text => !string.IsNullOrEmpty(part(text.Value))).Select(text => KeyValuePair.Create(text.Key, part(text.Value)!)));

    protected static void Fit<T>(Dictionary<string, T> texts, IReadOnlyList<string> languages)
        where T : class, new()
    {
        foreach (var foreign in texts.Keys.Except(languages).ToList())
        {
            texts.Remove(foreign);
        }

        foreach (var language in languages.Where(language => texts.GetValueOrDefault(language) is null))
        {
            texts[language] = new T();
        }
    }
}
