using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MigrantWindow.Domain.Journeys;

namespace MigrantWindow.Web.Pages.Admin.Journeys;

/// <summary>One step, as the form of its journey has it.</summary>
public sealed class StepForm
{
    /// <summary>How far the numbers of a form may go: room to put a step between two others.</summary>
    public const int MostNumber = 999;

    [Range(1, MostNumber, ErrorMessage = "Enter a number from {1} to {2}")]
    public int? Order { get; set; }

    public StepKind Kind { get; set; }
    public Dictionary<string, StepWords> Texts { get; set; } = [];

    /// <summary>Articles and services, as the list of <see cref="Proposals.ThingChoices.Targets"/> names them.</summary>
    public List<string> Links { get; set; } = [];

    /// <summary>Its author takes it away.</summary>
    public bool Remove { get; set; }

    /// <summary>Its place in the form that was sent, where its faults are shown.</summary>
    [JsonIgnore]
    [BindNever]
    public int Posted { get; set; }

    public static StepForm From(JourneyStep step) => new()
    {
        Order = step.Order,
        Kind = step.Kind,
        Texts = step.Title.All.Keys.Union(step.Body.All.Keys).ToDictionary(language => language, language => new StepWords
        {
            Title = step.Title.All.GetValueOrDefault(language),
            Body = step.Body.All.GetValueOrDefault(language),
        }),
        Links = [.. step.Links.OrderBy(link => link.Order).Select(JourneyForm.NameOf)],
    };

    /// <summary>A method: a form could fill a property.</summary>
    public bool SaysNothing() => Links.Count == 0 && Texts.Values.All(words => string.IsNullOrEmpty($"{words.Title}{words.Body}"));
}
