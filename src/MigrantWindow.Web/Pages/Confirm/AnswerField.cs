using Microsoft.AspNetCore.Mvc.Rendering;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Confirm;

/// <summary>A field of the form that somebody outside fills in.</summary>
/// <param name="Path">Where it stands in the form: <c>Texts.es.Summary</c>.</param>
public sealed record AnswerField(string Path, string Label, string? Language, string Value)
{
    private const int LettersInLine = 60;
    private const int MostRows = 12;

    public string Name => NameOf(Path.Split('.') is [var texts, var language, var part] ? $"{texts}[{language}].{part}" : Path);
    public string Id => TagBuilder.CreateSanitizedId(Name, "-");

    /// <summary>How many lines it is shown on; nothing: it is no text of several lines.</summary>
    public int? Rows => Language is null ? null : Math.Clamp((Value.Length / LettersInLine) + 1, 1, MostRows);

    /// <param name="field">As checks of the form call it: <c>Texts[es].Summary</c>.</param>
    public static string NameOf(string field) => $"{AnswerForm.Prefix}.{field}";

    public static AnswerField Of(FormLine line) => new(line.Name, line.Label, line.Language, line.Value);
}
