using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Courses;

/// <summary>What staff decide about a course. Its words are an article.</summary>
public sealed class CourseInput
{
    public TrainingTopic? Topic { get; set; }
    public List<Sectors> Sectors { get; set; } = [];
    public int? Minutes { get; set; }

    /// <summary>Ids of articles, in the order in which they are given out.</summary>
    public List<int> Handouts { get; set; } = [];

    public Sectors For => Sectors.Where(SessionSentences.AllSectors.Contains).Aggregate(Domain.Trainings.Sectors.None, (all, one) => all | one);

    public static CourseInput Of(TrainingCourse course) => new()
    {
        Topic = course.Topic,
        Sectors = [.. course.Sectors.Each()],
        Minutes = course.Minutes,
        Handouts = [.. course.Handouts.OrderBy(handout => handout.Order).Select(handout => handout.ArticleId)],
    };

    /// <returns>Whether it can be so; what cannot stands beside the fields.</returns>
    public bool Check(IReadOnlyCollection<int> articles, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        (bool IsWrong, string Field, string Words)[] faults =
        [
            (Topic is not { } topic || !Enum.IsDefined(topic), nameof(Topic), text["Choose the topic"]),
            (For == Domain.Trainings.Sectors.None, nameof(Sectors), text["Choose at least one sector"]),
            (Minutes is not (>= 1 and <= TrainingCourse.MinutesMax), nameof(Minutes), text["Enter a number from {0} to {1}", 1, TrainingCourse.MinutesMax]),
            (Handouts.Distinct().Count() > TrainingCourse.HandoutsMax, nameof(Handouts), text["Choose {0} hand-outs at most", TrainingCourse.HandoutsMax]),
            (Handouts.Except(articles).Any(), nameof(Handouts), text["Choose hand-outs from the list"]),
        ];
        foreach (var (_, field, words) in faults.Where(fault => fault.IsWrong))
        {
            state.AddModelError($"Input.{field}", words);
        }

        return state.IsValid;
    }
}
