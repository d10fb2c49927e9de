using System.ComponentModel.DataAnnotations;
using MigrantWindow.Domain.Journeys;

namespace MigrantWindow.Web.Pages.Admin.Journeys;

/// <summary>The words of a step in one language, as its form has them.</summary>
public sealed class StepWords
{
    [StringLength(JourneyStep.TitleMaxLength, ErrorMessage = "The title must be {1} characters or less")]
    public string? Title { get; set; }

    /// <summary>Markdown.</summary>
    [StringLength(JourneyStep.BodyMaxLength, ErrorMessage = "The text must be {1} characters or less")]
    public string? Body { get; set; }
}
