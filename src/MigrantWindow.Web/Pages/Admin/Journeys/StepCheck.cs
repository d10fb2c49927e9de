using MigrantWindow.Domain.Journeys;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Journeys;

/// <summary>What is wrong with the steps of a journey's form.</summary>
internal static class StepCheck
{
    /// <param name="languages">Those that the journey is written in: each of its steps is too.</param>
    public static void Run(JourneyForm form, IReadOnlyList<string> languages, FormCheck check)
    {
        if (form.Steps.Count is 0 or > Journey.MostSteps)
        {
            check.Refuse(nameof(form.Steps), check.T["A journey has 1 to {0} steps.", Journey.MostSteps]);
        }

        if (form.Steps is [{ Kind: StepKind.Or } first, ..])
        {
            check.Refuse($"Steps[{first.Posted}].Kind", check.T["The first step of a journey has nothing to be an alternative to."]);
        }

        foreach (var step in form.Steps)
        {
            Check(step, languages, check);
        }
    }

    private static void Check(StepForm step, IReadOnlyList<string> languages, FormCheck check)
    {
        string Field(string name) => $"Steps[{step.Posted}].{name}";
        foreach (var (language, words) in step.Texts.Where(text => languages.Contains(text.Key) || $"{text.Value.Title}{text.Value.Body}".Length > 0))
        {
            check.Require(Field($"Texts[{language}].Title"), words.Title, check.T["Enter the title"]);
            check.Markdown(Field($"Texts[{language}].Body"), words.Body, language);
        }

        check.Known(Field(nameof(step.Kind)), [step.Kind], check.Choices.StepKinds);
        check.Known(Field(nameof(step.Links)), step.Links, check.Choices.Targets);
        if (step.Links.Distinct().Count() > JourneyStep.MostLinks)
        {
            check.Refuse(Field(nameof(step.Links)), check.T["Choose at most {0}", JourneyStep.MostLinks]);
        }
    }
}
