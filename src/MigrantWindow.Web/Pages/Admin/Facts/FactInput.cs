using System.ComponentModel.DataAnnotations;
using MigrantWindow.Domain.Facts;

namespace MigrantWindow.Web.Pages.Admin.Facts;

/// <summary>What the forms of a fact ask. Words are keyed by language.</summary>
public class FactInput
{
    [Required(ErrorMessage = "Enter the number, the address or the price")]
    [StringLength(Fact.ValueMaxLength, ErrorMessage = "This must be {1} characters or less")]
    public string? Value { get; set; }

    [StringLength(Fact.ValueMaxLength, ErrorMessage = "This must be {1} characters or less")]
    public string? Display { get; set; }

    /// <summary>What the form showed there: who left it alone corrected the number only.</summary>
    [StringLength(Fact.ValueMaxLength, ErrorMessage = "This must be {1} characters or less")]
    public string? DisplayBefore { get; set; }

    public Dictionary<string, string?> Label { get; set; } = [];

    public Dictionary<string, string?> Note { get; set; } = [];

    public Dictionary<string, string?> ShortLabel { get; set; } = [];

    public bool IsWhatsApp { get; set; }

    [Range(1, Fact.LastEmergencyPlace, ErrorMessage = "Choose a place from {1} to {2}")]
    public int? EmergencyPlace { get; set; }

    [Range(1, Fact.MostReviewMonths, ErrorMessage = "Choose from {1} to {2} months")]
    public int ReviewMonths { get; set; } = 3;
}
