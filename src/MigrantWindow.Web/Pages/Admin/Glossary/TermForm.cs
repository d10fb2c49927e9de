using System.ComponentModel.DataAnnotations;
using MigrantWindow.Domain.Glossary;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Glossary;

/// <summary>What staff change of a glossary term.</summary>
public sealed class TermForm : ThingForm
{
    public Dictionary<string, Words> Texts { get; set; } = [];

    public static TermForm From(GlossaryTerm term) => new()
    {
        Texts = term.Term.All.Keys.Union(term.Definition.All.Keys).Union(term.Avoid.All.Keys).ToDictionary(language => language, language => new Words
        {
            Term = term.Term.All.GetValueOrDefault(language),
            Definition = term.Definition.All.GetValueOrDefault(language),
            Avoid = term.Avoid.All.GetValueOrDefault(language),
        }),
    };

    public override void Fit(IReadOnlyList<string> languages) => Fit(Texts, languages);

    public override void Describe(FormLines lines)
    {
        foreach (var (language, words) in Texts)
        {
            lines.Add($"Texts.{language}.Term", lines.T["Term"], words.Term, language);
            lines.Add($"Texts.{language}.Definition", lines.T["In plain words"], words.Definition, language);
            lines.Add($"Texts.{language}.Avoid", lines.T["Words to avoid"], words.Avoid, language);
        }
    }

    public sealed class Words
    {
        [StringLength(GlossaryTerm.TermMaxLength, ErrorMessage = "The term must be {1} characters or less")]
        public string? Term { get; set; }

        [StringLength(GlossaryTerm.DefinitionMaxLength, ErrorMessage = "The explanation must be {1} characters or less")]
        public string? Definition { get; set; }

        /// <summary>Separated by semicolons.</summary>
        [StringLength(GlossaryTerm.AvoidMaxLength, ErrorMessage = "The words to avoid must be {1} characters or less")]
        public string? Avoid { get; set; }
    }
}
