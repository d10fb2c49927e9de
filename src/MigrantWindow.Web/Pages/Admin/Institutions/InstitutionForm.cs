using System.ComponentModel.DataAnnotations;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Institutions;

/// <summary>What staff change of an institution.</summary>
public sealed class InstitutionForm : ThingForm
{
    public Dictionary<string, Words> Texts { get; set; } = [];

    [StringLength(Institution.AcronymMaxLength, ErrorMessage = "The short name must be {1} characters or less")]
    public string? Acronym { get; set; }

    [StringLength(SourceReference.UrlMaxLength, ErrorMessage = "The address must be {1} characters or less")]
    public string? Website { get; set; }

    public static InstitutionForm From(Institution institution) => new()
    {
        Texts = institution.Name.All.Keys.Union(institution.Role.All.Keys).ToDictionary(language => language, language => new Words
        {
            Name = institution.Name.All.GetValueOrDefault(language),
            Role = institution.Role.All.GetValueOrDefault(language),
        }),
        Acronym = institution.Acronym,
        Website = institution.Website,
    };

    public override void Fit(IReadOnlyList<string> languages) => Fit(Texts, languages);

    public override void Describe(FormLines lines)
    {
        foreach (var (language, words) in Texts)
        {
            lines.Add($"Texts.{language}.Name", lines.T["Name"], words.Name, language);
            lines.Add($"Texts.{language}.Role", lines.T["What it does"], words.Role, language);
        }

        lines.Add(nameof(Acronym), lines.T["Short name"], Acronym);
        lines.Add(nameof(Website), lines.T["Website"], Website);
    }

    public sealed class Words
    {
        [StringLength(Institution.NameMaxLength, ErrorMessage = "The name must be {1} characters or less")]
        public string? Name { get; set; }

        [StringLength(Institution.RoleMaxLength, ErrorMessage = "What it does: {1} characters or less")]
        public string? Role { get; set; }
    }
}
