using System.ComponentModel.DataAnnotations;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Offices;

/// <summary>What a new office begins with.</summary>
public sealed class NewOfficeInput
{
    /// <summary>What <c>/{office}</c> and <c>/{language}/{office}</c> would hide, or be hidden by.</summary>
    private static readonly string[] Taken = ["admin", "account", "preview", "confirm", "error", "healthz", "css", "js", "fonts", "img", "api"];

    /// <summary>By language.</summary>
    public Dictionary<string, string?> Names { get; set; } = [];

    [Required(ErrorMessage = "Enter the address")]
    [StringLength(Domain.Shared.Slug.MaxLength, ErrorMessage = "The address must be {1} characters or less")]
    [RegularExpression("[a-z0-9]+(-[a-z0-9]+)*", ErrorMessage = "Use a–z, 0–9 and single hyphens for the address")]
    public string? Slug { get; set; }

    [Required(ErrorMessage = "Choose what it is")]
    [EnumDataType(typeof(Domain.Offices.OfficeKind), ErrorMessage = "Choose what it is")]
    public Domain.Offices.OfficeKind? Kind { get; set; }

    [Required(ErrorMessage = "Enter the country")]
    [RegularExpression("[A-Z]{2}", ErrorMessage = "Enter the country as two capital letters")]
    public string? Country { get; set; } = "SV";

    [Required(ErrorMessage = "Enter the department")]
    [StringLength(Office.PlaceMaxLength, ErrorMessage = "Each part of the place must be {1} characters or less")]
    public string? Department { get; set; }

    [Required(ErrorMessage = "Enter the municipality")]
    [StringLength(Office.PlaceMaxLength, ErrorMessage = "Each part of the place must be {1} characters or less")]
    public string? Municipality { get; set; }

    [Required(ErrorMessage = "Enter the district")]
    [StringLength(Office.PlaceMaxLength, ErrorMessage = "Each part of the place must be {1} characters or less")]
    public string? District { get; set; }

    [Required(ErrorMessage = "Enter the time zone")]
    [StringLength(Office.TimeZoneMaxLength, ErrorMessage = "The time zone must be {1} characters or less")]
    public string? TimeZone { get; set; } = "America/El_Salvador";

    /// <summary>The names that were written, trimmed.</summary>
    public LocalizedText Named(IReadOnlyList<string> languages) => new(languages
        .Where(language => !string.IsNullOrWhiteSpace(Names.GetValueOrDefault(language)))
        .Select(language => KeyValuePair.Create(language, Names[language]!.Trim())));

    /// <summary>Whether the address leads elsewhere: to a language, a page of the portal or the staff site.</summary>
    public bool IsTaken(IReadOnlyList<string> languages) => Taken.Contains(Slug) || languages.Contains(Slug)
        || languages.Any(language => Slug == Texts.UrlWord("glossary", language) || Slug == Texts.UrlWord("figures", language) || PortalPages.Find(Slug!, language) is not null);
}
