using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>A text as somebody types it.</summary>
public class TextInput
{
    [Required(ErrorMessage = "Enter a title")]
    [StringLength(ArticleTranslation.TitleMaxLength, ErrorMessage = "The title must be {1} characters or less")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Enter one or two sentences that say what it is about")]
    [StringLength(ArticleTranslation.SummaryMaxLength, ErrorMessage = "The summary must be {1} characters or less")]
    public string? Summary { get; set; }

    [Required(ErrorMessage = "Enter the text of the article")]
    [StringLength(ArticleTranslation.BodyMaxLength, ErrorMessage = "The text must be {1} characters or less")]
    public string? Body { get; set; }

    public bool IsMinor { get; set; }

    public bool IsMachineMade { get; set; }

    /// <summary>The revision of the Spanish text that stood beside it.</summary>
    public int? SourceNumber { get; set; }

    /// <summary>What the form was made from; nothing: there was no such text yet.</summary>
    public Guid? Version { get; set; }

    /// <summary>Takes over what was typed before, and from what: so that what others saved meanwhile is shown.</summary>
    public void Take(IReadOnlyDictionary<string, string> fields)
    {
        (Title, Summary, Body) = (fields.GetValueOrDefault("Input.Title"), fields.GetValueOrDefault("Input.Summary"), fields.GetValueOrDefault("Input.Body"));
        (IsMinor, IsMachineMade) = (fields.GetValueOrDefault("Input.IsMinor") == "true", fields.GetValueOrDefault("Input.IsMachineMade") == "true");
        Version = Guid.TryParse(fields.GetValueOrDefault("Input.Version"), out var version) ? version : null;
        SourceNumber = int.TryParse(fields.GetValueOrDefault("Input.SourceNumber"), CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <param name="before">The text that readers see or that waits: what a translation already followed, it goes on following where the change is minor.</param>
    /// <param name="newestSource">The number of the newest Spanish revision; no form can name a later one.</param>
    public RevisionText ToText(string language, Revision? before, int newestSource) => new(
        Title!.Trim(), Summary!.Trim(), Body!.ReplaceLineEndings("\n"), IsMinor, language != Language.Source && IsMachineMade,
        language == Language.Source ? null : IsMinor && before is not null ? before.SourceNumber : Math.Min(SourceNumber ?? 1, newestSource));
}
