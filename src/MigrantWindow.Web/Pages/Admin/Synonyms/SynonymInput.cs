using System.ComponentModel.DataAnnotations;
using MigrantWindow.Domain.Search;

namespace MigrantWindow.Web.Pages.Admin.Synonyms;

/// <summary>What staff write of everyday words.</summary>
public sealed class SynonymInput
{
    [Required(ErrorMessage = "Enter what people type")]
    [StringLength(Synonym.SayingsMaxLength, ErrorMessage = "What people type must be {1} characters or less")]
    public string? Sayings { get; set; }

    [Required(ErrorMessage = "Enter what the portal calls it")]
    [StringLength(Synonym.MeaningMaxLength, ErrorMessage = "What the portal calls it must be {1} characters or less")]
    public string? Meaning { get; set; }

    public static SynonymInput Of(Synonym synonym) => new() { Sayings = synonym.Sayings, Meaning = synonym.Meaning };
}
