using System.ComponentModel.DataAnnotations;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Sources;

/// <summary>What staff write of a source.</summary>
public sealed class SourceForm : ThingForm
{
    [StringLength(SourceReference.TitleMaxLength, ErrorMessage = "The title must be {1} characters or less")]
    public string? Title { get; set; }

    [StringLength(SourceReference.PublisherMaxLength, ErrorMessage = "The publisher must be {1} characters or less")]
    public string? Publisher { get; set; }

    [StringLength(SourceReference.UrlMaxLength, ErrorMessage = "The address must be {1} characters or less")]
    public string? Url { get; set; }

    [StringLength(PartialDate.MaxLength, ErrorMessage = "Write a date such as 2025, 2025-08 or 2025-08-07")]
    public string? Published { get; set; }

    public static SourceForm From(SourceReference source) => new() { Title = source.Title, Publisher = source.Publisher, Url = source.Url, Published = source.Published?.Value };

    /// <summary>A source has its words in one language: its own.</summary>
    public override void Fit(IReadOnlyList<string> languages) { }

    public override void Describe(FormLines lines)
    {
        lines.Add(nameof(Title), lines.T["Title"], Title);
        lines.Add(nameof(Publisher), lines.T["Who published it"], Publisher);
        lines.Add(nameof(Url), lines.T["Address"], Url);
        lines.Add(nameof(Published), lines.T["Date that it bears"], Published);
    }

    /// <summary>A method: a form could fill a property.</summary>
    /// <exception cref="DomainException">It is no address on the web.</exception>
    public Uri? ToAddress() => Url is null ? null
        : Uri.TryCreate(Url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.AbsoluteUri.Length <= SourceReference.UrlMaxLength ? address
        : throw new DomainException("The address of a source begins with https.");

    /// <exception cref="DomainException">It is no date.</exception>
    public PartialDate? ToDate() => Published is null ? null : new PartialDate(Published);
}
