using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Facts;

/// <summary>What two people change of a fact.</summary>
public sealed class FactForm : ThingForm
{
    public Dictionary<string, Words> Texts { get; set; } = [];

    /// <summary>Asked only of an institution outside: staff correct it at once, elsewhere.</summary>
    [StringLength(Fact.ValueMaxLength, ErrorMessage = "This must be {1} characters or less")]
    public string? Value { get; set; }

    [Range(1, Fact.LastEmergencyPlace, ErrorMessage = "Choose a place from {1} to {2}")]
    public int? EmergencyPlace { get; set; }

    [Required(ErrorMessage = "Enter how many months a confirmation holds")]
    [Range(1, Fact.MostReviewMonths, ErrorMessage = "Choose from {1} to {2} months")]
    public int? ReviewMonths { get; set; }

    public static FactForm From(Fact fact) => new()
    {
        Texts = fact.Label.All.Keys.Union(fact.Note.All.Keys).Union(fact.ShortLabel.All.Keys).ToDictionary(language => language, language => new Words
        {
            Label = fact.Label.All.GetValueOrDefault(language),
            Note = fact.Note.All.GetValueOrDefault(language),
            ShortLabel = fact.ShortLabel.All.GetValueOrDefault(language),
        }),
        Value = fact.Value,
        EmergencyPlace = fact.EmergencyOrder,
        ReviewMonths = fact.ReviewMonths,
    };

    public override void Fit(IReadOnlyList<string> languages) => Fit(Texts, languages);

    public override void Keep(ThingForm now) => Value = ((FactForm)now).Value;

    /// <summary>Out of the strip it has no word there.</summary>
    public override void Derive()
    {
        foreach (var words in Texts.Values.Where(_ => EmergencyPlace is null))
        {
            words.ShortLabel = null;
        }
    }

    public override void Describe(FormLines lines)
    {
        lines.Add(nameof(Value), lines.T["Number, address or price"], Value);
        foreach (var (language, words) in Texts)
        {
            lines.Add($"Texts.{language}.Label", lines.T["Name"], words.Label, language);
            lines.Add($"Texts.{language}.Note", lines.T["Note"], words.Note, language);
            lines.AddSet($"Texts.{language}.ShortLabel", lines.T["One word for the emergency strip"], words.ShortLabel, language);
        }

        lines.AddSet(nameof(EmergencyPlace), lines.T["Place in the emergency strip"], EmergencyPlace?.ToString(CultureInfo.InvariantCulture));
        lines.AddSet(nameof(ReviewMonths), lines.T["Months that a confirmation holds"], ReviewMonths?.ToString(CultureInfo.InvariantCulture));
    }

    public sealed class Words
    {
        [StringLength(Fact.LabelMaxLength, ErrorMessage = "This must be {1} characters or less")]
        public string? Label { get; set; }

        [StringLength(Fact.NoteMaxLength, ErrorMessage = "This must be {1} characters or less")]
        public string? Note { get; set; }

        [StringLength(Fact.ShortLabelMaxLength, ErrorMessage = "This must be {1} characters or less")]
        public string? ShortLabel { get; set; }
    }
}
