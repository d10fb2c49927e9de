using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Sources;

/// <summary>What staff write of a source.</summary>
public class SourceInput
{
    [Required(ErrorMessage = "Enter the title")]
    [StringLength(SourceReference.TitleMaxLength, ErrorMessage = "The title must be {1} characters or less")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Enter who published it")]
    [StringLength(SourceReference.PublisherMaxLength, ErrorMessage = "The publisher must be {1} characters or less")]
    public string? Publisher { get; set; }

    [StringLength(SourceReference.UrlMaxLength, ErrorMessage = "The address must be {1} characters or less")]
    public string? Url { get; set; }

    [StringLength(PartialDate.MaxLength, ErrorMessage = "Write a date such as 2025, 2025-08 or 2025-08-07")]
    public string? Published { get; set; }

    /// <summary>Writes all of it, or tells the form what is wrong and writes nothing.</summary>
    public bool Fills(SourceReference source, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        var url = string.IsNullOrWhiteSpace(Url) ? null : Uri.TryCreate(Url.Trim(), UriKind.Absolute, out var address) ? address : null;
        if ((url is null && !string.IsNullOrWhiteSpace(Url)) || url?.AbsoluteUri.Length > SourceReference.UrlMaxLength)
        {
            state.AddModelError("Input.Url", text["The address of a source begins with https."]);
        }

        var published = DateOf(Published?.Trim());
        if (published is null && !string.IsNullOrWhiteSpace(Published))
        {
            state.AddModelError("Input.Published", text["Write a date such as 2025, 2025-08 or 2025-08-07"]);
        }

        if (!state.IsValid)
        {
            return false;
        }

        try
        {
            source.Describe(Title!.Trim(), Publisher!.Trim(), url, published);
            return true;
        }
        catch (DomainException refusal)
        {
            state.AddModelError("Input.Url", text.Of(refusal));
            return false;
        }
    }

    private static PartialDate? DateOf(string? words)
    {
        try
        {
            return string.IsNullOrEmpty(words) ? null : new PartialDate(words);
        }
        catch (DomainException)
        {
            return null;
        }
    }
}
