using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>A form in words, so that two of them can be laid side by side. A field that says nothing has a line only where it is to be filled in.</summary>
public sealed class FormLines(ThingChoices choices, IStringLocalizer<Texts> text, bool withEmpty = false)
{
    private readonly List<FormLine> _lines = [];

    public IReadOnlyList<FormLine> All => _lines;
    public ThingChoices Choices => choices;
    public IStringLocalizer<Texts> T => text;

    public static IReadOnlyList<FormLine> Of(ThingForm form, ThingChoices choices, IStringLocalizer<Texts> text, bool withEmpty = false)
    {
        var lines = new FormLines(choices, text, withEmpty);
        form.Describe(lines);
        return lines.All;
    }

    public void Add(string name, string label, string? value, string? language = null) => Add(name, label, value, language, isWritten: true);

    /// <summary>What only staff set.</summary>
    public void AddSet(string name, string label, string? value, string? language = null) => Add(name, label, value, language, isWritten: false);

    public void AddAnswer(string name, string label, bool? known) => AddSet(name, label, text.Answer(known));

    /// <summary>What is ticked of a list, by the names that the list gives.</summary>
    public void AddChosen<T>(string name, string label, IEnumerable<T> values, IReadOnlyList<SelectListItem> options) =>
        AddSet(name, label, string.Join('\n', values.Select(value => $"{value}").Select(value => options.FirstOrDefault(option => option.Value == value)?.Text ?? value)));

    private void Add(string name, string label, string? value, string? language, bool isWritten)
    {
        if (withEmpty || !string.IsNullOrEmpty(value))
        {
            _lines.Add(new FormLine(name, label, language, value ?? "", isWritten));
        }
    }
}
