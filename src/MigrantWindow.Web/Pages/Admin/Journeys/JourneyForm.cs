using System.Globalization;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Journeys;

/// <summary>What staff change of a journey: its words and its steps.</summary>
public sealed class JourneyForm : ThingForm
{
    public Dictionary<string, JourneyWords> Texts { get; set; } = [];
    public List<StepForm> Steps { get; set; } = [];

    public static JourneyForm From(Journey journey) => new()
    {
        Texts = journey.Translations.ToDictionary(text => text.Culture, text => new JourneyWords { Title = text.Title, Summary = text.Summary }),
        Steps = [.. journey.Steps.OrderBy(step => step.Order).Select(StepForm.From)],
    };

    /// <summary>How the form names what a step points to.</summary>
    public static string NameOf(JourneyStepLink link) => link.ArticleId is { } article ? ThingChoices.ArticleTarget(article) : ThingChoices.ServiceTarget(link.ServiceId!.Value);

    /// <summary>No more steps than one too many, so that the check can say so.</summary>
    public override void Fit(IReadOnlyList<string> languages)
    {
        Fit(Texts, languages);
        Steps = [.. Steps.OfType<StepForm>().Take(Journey.MostSteps + 1)]; // a sender may name a step and say nothing of it
        foreach (var step in Steps)
        {
            Fit(step.Texts, languages);
        }
    }

    /// <summary>Steps in the order of their numbers, without those that are taken away or say nothing.</summary>
    public override void Derive()
    {
        foreach (var (place, step) in Steps.Index())
        {
            step.Posted = place;
        }

        Steps = [.. Steps.Where(step => !step.Remove && !step.SaysNothing()).OrderBy(step => step.Order ?? int.MaxValue)];
        foreach (var (place, step) in Steps.Index())
        {
            step.Order = place + 1;
        }
    }

    public void AddEmptyStep(IReadOnlyList<string> languages)
    {
        Steps.Add(new StepForm { Order = Math.Min(StepForm.MostNumber, Steps.Max(step => step.Order) + 1 ?? 1) });
        Fit(languages);
    }

    public override void Describe(FormLines lines)
    {
        var text = lines.T;
        foreach (var (language, words) in Texts)
        {
            lines.Add($"Texts.{language}.Title", text["Title"], words.Title, language);
            lines.Add($"Texts.{language}.Summary", text["Summary"], words.Summary, language);
        }

        foreach (var (place, step) in Steps.Index())
        {
            var (name, number) = ($"Steps.{place + 1}", (place + 1).ToString(CultureInfo.CurrentCulture));
            foreach (var (language, words) in step.Texts)
            {
                lines.Add($"{name}.{language}.Title", text["Step {0}: {1}", number, text["Title"]], words.Title, language);
                lines.Add($"{name}.{language}.Body", text["Step {0}: {1}", number, text["Text"]], words.Body, language);
            }

            lines.AddChosen($"{name}.Kind", text["Step {0}: {1}", number, text["Kind"]], [step.Kind], lines.Choices.StepKinds);
            lines.AddChosen($"{name}.Links", text["Step {0}: {1}", number, text["Articles and services"]], step.Links, lines.Choices.Targets);
        }
    }

    /// <summary>One part of a step's words, in the languages that have it.</summary>
    public static LocalizedText Words(StepForm step, Func<StepWords, string?> part) => Localized(step.Texts, part);
}
