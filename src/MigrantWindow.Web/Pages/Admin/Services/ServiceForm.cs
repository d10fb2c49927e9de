using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Services;

/// <summary>What staff change of a service.</summary>
public sealed class ServiceForm : ThingForm
{
    public const int MostReviewMonths = 24;

    public Dictionary<string, ServiceWords> Texts { get; set; } = [];
    public List<int> Phones { get; set; } = [];

    /// <summary>Nothing: not known.</summary>
    public bool? IsFree { get; set; }
    public List<int> Prices { get; set; } = [];

    [StringLength(OpeningHours.MaxLength, ErrorMessage = "The hours must be {1} characters or less")]
    public string? Hours { get; set; }

    public bool IsRemote { get; set; }
    public List<string> Languages { get; set; } = [];

    /// <summary>None: it is offered everywhere.</summary>
    public List<int> Offices { get; set; } = [];
    public List<Situation> Situations { get; set; } = [];

    [Required(ErrorMessage = "Enter how many months a confirmation holds")]
    [Range(1, MostReviewMonths, ErrorMessage = "Enter 1 to {2} months")]
    public int? ReviewMonths { get; set; }

    public static ServiceForm From(Service service) => new()
    {
        Texts = service.Translations.ToDictionary(text => text.Culture, ServiceWords.From),
        Phones = [.. service.Phones.Select(phone => phone.Id)],
        IsFree = service.IsFree,
        Prices = [.. service.Costs.Select(cost => cost.PriceId)],
        Hours = service.Hours?.ToString(),
        IsRemote = service.IsRemote,
        Languages = [.. service.Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        Offices = [.. service.Offices.Select(office => office.Id)],
        Situations = [.. Enum.GetValues<Situation>().Where(situation => situation != Situation.None && service.Situations.HasFlag(situation))],
        ReviewMonths = service.ReviewMonths,
    };

    public override void Fit(IReadOnlyList<string> languages) => Fit(Texts, languages);

    /// <summary>A new text gets the address that its name makes.</summary>
    public override void Derive()
    {
        foreach (var words in Texts.Values.Where(words => words is { Slug: null, Name: not null }))
        {
            words.Slug = Slug.From(words.Name!);
        }
    }

    public override void Describe(FormLines lines)
    {
        var text = lines.T;
        foreach (var (language, words) in Texts)
        {
            lines.Add($"Texts.{language}.Name", text["Name"], words.Name, language);
            lines.AddSet($"Texts.{language}.Slug", text["Address of the page"], words.Slug, language);
            lines.Add($"Texts.{language}.Summary", text["Summary"], words.Summary, language);
            lines.Add($"Texts.{language}.Eligibility", text["Who it is for"], words.Eligibility, language);
            lines.Add($"Texts.{language}.Body", text["What you get"], words.Body, language);
            lines.Add($"Texts.{language}.Documents", text["What to bring"], words.Documents, language);
            lines.Add($"Texts.{language}.WaitTime", text["How long it takes"], words.WaitTime, language);
        }

        lines.AddChosen(nameof(Phones), text["Phones"], Phones, lines.Choices.Phones);
        lines.AddAnswer(nameof(IsFree), text["Costs nothing"], IsFree);
        lines.AddChosen(nameof(Prices), text["Prices"], Prices, lines.Choices.Prices);
        lines.AddSet(nameof(Hours), text["Opening hours"], Hours);
        lines.AddAnswer(nameof(IsRemote), text["By phone or online only"], IsRemote);
        lines.AddChosen(nameof(Languages), text["Languages"], Languages, lines.Choices.Languages);
        lines.AddChosen(nameof(Offices), text["Windows that offer it"], Offices, lines.Choices.Offices);
        lines.AddChosen(nameof(Situations), text["Situations"], Situations, lines.Choices.Situations);
        lines.AddSet(nameof(ReviewMonths), text["Months that a confirmation holds"], ReviewMonths?.ToString(CultureInfo.CurrentCulture));
    }
}
