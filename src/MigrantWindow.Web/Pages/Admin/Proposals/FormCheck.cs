using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Content;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>What is wrong with a form beyond what its own fields tell: text that cannot be shown, links that lead nowhere, choices that are not there.</summary>
public sealed class FormCheck(ContentTargets targets, ThingChoices choices, MarkdownRenderer renderer, IStringLocalizer<Texts> text)
{
    private readonly List<(string Field, string Message)> _faults = [];

    public IReadOnlyList<(string Field, string Message)> Faults => _faults;
    public ThingChoices Choices => choices;
    public IStringLocalizer<Texts> T => text;

    public void Refuse(string field, string message) => _faults.Add((field, message));

    public void Require(string field, string? value, string message)
    {
        if (string.IsNullOrEmpty(value))
        {
            Refuse(field, message);
        }
    }

    /// <summary>Runs a rule of the domain; what it refuses stands beside the field.</summary>
    public void Try(string field, Action rule)
    {
        try
        {
            rule();
        }
        catch (DomainException refusal)
        {
            Refuse(field, text.Of(refusal));
        }
    }

    public void Known<T>(string field, IEnumerable<T> values, IReadOnlyList<SelectListItem> options)
    {
        if (values.Any(value => options.All(option => option.Value != $"{value}")))
        {
            Refuse(field, text["Choose only what the list offers"]);
        }
    }

    public void Tokens(string field, string? words)
    {
        if (targets.UnknownTokensIn(words ?? "") is { Count: > 0 } unknown)
        {
            Refuse(field, text["There is no fact {0}", string.Join(", ", unknown)]);
        }
    }

    public void Markdown(string field, string? markdown, string language)
    {
        Tokens(field, markdown);
        if (targets.DeadIn(markdown ?? "") is { Count: > 0 } dead)
        {
            Refuse(field, text["These links lead nowhere: {0}", string.Join(", ", dead)]);
        }

        Try(field, () => Html(markdown, language));
    }

    /// <exception cref="DomainException">The text is too long or nests too deep.</exception>
    public string Html(string? markdown, string language) => renderer.Render(markdown ?? "", targets.For(language));
}
