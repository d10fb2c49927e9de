using System.ComponentModel.DataAnnotations;
using MigrantWindow.Domain.Articles;

namespace MigrantWindow.Web.Pages.Admin.Journeys;

/// <summary>The words of a journey in one language, as its form has them.</summary>
public sealed class JourneyWords
{
    [StringLength(ArticleTranslation.TitleMaxLength, ErrorMessage = "The title must be {1} characters or less")]
    public string? Title { get; set; }

    [StringLength(ArticleTranslation.SummaryMaxLength, ErrorMessage = "The summary must be {1} characters or less")]
    public string? Summary { get; set; }
}
