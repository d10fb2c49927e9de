using System.Text.Json.Nodes;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Confirm;

/// <summary>The form of a thing for somebody outside: what is written in one language, and what is the same in all. The rest stays as it is.</summary>
public sealed class AnswerForm
{
    public const string Prefix = "Answer";

    private readonly Proposing _things;
    private readonly ThingKind _kind;
    private readonly ThingForm _now;

    private AnswerForm(Proposing things, ThingKind kind, ThingForm now, IReadOnlyList<AnswerField> fields) => (_things, _kind, _now, Fields) = (things, kind, now, fields);

    public IReadOnlyList<AnswerField> Fields { get; }

    /// <summary>Changes with every word of the thing.</summary>
    public string Stamp => ThingForm.StampOf(_now, null);

    public string Before => _now.ToJson();

    /// <returns>Nothing for a thing that has no form, such as an article.</returns>
    public static async Task<AnswerForm?> LoadAsync(Proposing things, ProposalSubject subject, int id, string language, CancellationToken stop)
    {
        var kind = things.KindOf(subject);
        if (await kind.FindAsync(id, stop) is not { } now)
        {
            return null;
        }

        now.Fit(things.Languages);
        var lines = FormLines.Of(now, await things.ChoicesAsync(stop), things.T, withEmpty: true).Where(line => line.IsWritten).ToList();
        var written = lines.Exists(line => line.Language == language && line.Value.Length > 0) ? language : Language.Source;

        return new AnswerForm(things, kind, now, [.. lines.Where(line => line.Language is null || line.Language == written).Select(AnswerField.Of)]);
    }

    /// <summary>A form to bind what was sent to.</summary>
    public ThingForm Empty() => _kind.Read("{}");

    /// <returns>The thing as somebody outside would have it: of what was sent, only what the form shows counts.</returns>
    public ThingForm Outcome(ThingForm sent)
    {
        var (form, typed) = (JsonNode.Parse(_now.ToJson())!, JsonNode.Parse(sent.ToJson())!);
        foreach (var path in Fields.Select(field => field.Path.Split('.')))
        {
            var (into, from) = ((JsonNode?)form, (JsonNode?)typed);
            foreach (var part in path[..^1])
            {
                into = into![part] ??= new JsonObject();
                from = from?[part];
            }

            into![path[^1]] = from?[path[^1]]?.DeepClone();
        }

        return _things.Settle(_kind, _kind.Read(form.ToJsonString(ThingJson.Options)));
    }

    public Task<FormCheck> CheckAsync(int id, ThingForm form, CancellationToken stop) => _things.CheckAsync(_kind, id, form, stop);
}
