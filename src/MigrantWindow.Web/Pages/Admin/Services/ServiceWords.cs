using System.ComponentModel.DataAnnotations;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Services;

namespace MigrantWindow.Web.Pages.Admin.Services;

/// <summary>The words of a service in one language, as its form has them.</summary>
public sealed class ServiceWords
{
    [StringLength(ServiceTranslation.NameMaxLength, ErrorMessage = "The name must be {1} characters or less")]
    public string? Name { get; set; }

    [StringLength(Domain.Shared.Slug.MaxLength, ErrorMessage = "The address must be {1} characters or less")]
    public string? Slug { get; set; }

    [StringLength(ServiceTranslation.SummaryMaxLength, ErrorMessage = "The summary must be {1} characters or less")]
    public string? Summary { get; set; }

    [StringLength(ServiceTranslation.LineMaxLength, ErrorMessage = "Who it is for: {1} characters or less")]
    public string? Eligibility { get; set; }

    /// <summary>One a line.</summary>
    [StringLength(ServiceTranslation.MostDocuments * ServiceTranslation.LineMaxLength, ErrorMessage = "What to bring: {1} characters or less")]
    public string? Documents { get; set; }

    [StringLength(ServiceTranslation.LineMaxLength, ErrorMessage = "How long it takes: {1} characters or less")]
    public string? WaitTime { get; set; }

    /// <summary>Markdown.</summary>
    [StringLength(ArticleTranslation.BodyMaxLength, ErrorMessage = "The text must be {1} characters or less")]
    public string? Body { get; set; }

    /// <summary>A method: a form could fill a property.</summary>
    public bool HasWords() => $"{Name}{Slug}{Summary}{Eligibility}{Documents}{WaitTime}{Body}".Length > 0;

    public IReadOnlyList<string> Lines() => Documents?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public static ServiceWords From(ServiceTranslation text) => new()
    {
        Name = text.Name,
        Slug = text.Slug,
        Summary = text.Summary,
        Eligibility = text.Eligibility,
        Documents = string.Join('\n', text.Documents.OrderBy(document => document.Order).Select(document => document.Document)),
        WaitTime = text.WaitTime,
        Body = text.Body,
    };

    public ServiceText ToText(string html) => new(Name!, Summary!, Eligibility!, Lines(), WaitTime, Body!, html);
}
