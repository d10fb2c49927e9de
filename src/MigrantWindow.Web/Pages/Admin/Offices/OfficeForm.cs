using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Offices;

/// <summary>What staff change of an office by a proposal; its hours and alerts are changed at once, elsewhere.</summary>
public sealed class OfficeForm : ThingForm
{
    public Dictionary<string, Words> Texts { get; set; } = [];

    [StringLength(Office.AddressMaxLength, ErrorMessage = "The address must be {1} characters or less")]
    public string? Address { get; set; }

    [StringLength(Office.EmailMaxLength, ErrorMessage = "The address must be {1} characters or less")]
    [MailAddress(ErrorMessage = "Enter an address such as name@example.org")]
    public string? Email { get; set; }

    [Range(-90.0, 90.0, ErrorMessage = "Enter degrees from {1} to {2}")]
    public double? Latitude { get; set; }

    [Range(-180.0, 180.0, ErrorMessage = "Enter degrees from {1} to {2}")]
    public double? Longitude { get; set; }

    public List<int> Partners { get; set; } = [];
    public List<int> Phones { get; set; } = [];
    public List<string> Languages { get; set; } = [];
    public bool? Ramp { get; set; }
    public bool? Toilet { get; set; }
    public bool? SignLanguage { get; set; }
    public bool? PrivateRoom { get; set; }
    public OfficeStatus Status { get; set; }

    public static OfficeForm From(Office office) => new()
    {
        Texts = office.Name.All.Keys.Union(office.Body.All.Keys).ToDictionary(language => language, language => new Words
        {
            Name = office.Name.All.GetValueOrDefault(language),
            Summary = office.Summary.All.GetValueOrDefault(language),
            Directions = office.Directions.All.GetValueOrDefault(language),
            Body = office.Body.All.GetValueOrDefault(language),
        }),
        Address = office.Address,
        Email = office.Email,
        Latitude = office.Coordinates?.Latitude,
        Longitude = office.Coordinates?.Longitude,
        Partners = [.. office.Partners.Select(partner => partner.Id)],
        Phones = [.. office.Phones.Select(phone => phone.Id)],
        Languages = [.. office.Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        Ramp = office.Accessibility.Ramp,
        Toilet = office.Accessibility.Toilet,
        SignLanguage = office.Accessibility.SignLanguage,
        PrivateRoom = office.Accessibility.PrivateRoom,
        Status = office.Status,
    };

    public override void Fit(IReadOnlyList<string> languages) => Fit(Texts, languages);

    public override void Describe(FormLines lines)
    {
        var text = lines.T;
        foreach (var (language, words) in Texts)
        {
            lines.Add($"Texts.{language}.Name", text["Name"], words.Name, language);
            lines.Add($"Texts.{language}.Summary", text["Summary"], words.Summary, language);
            lines.Add($"Texts.{language}.Directions", text["How to get there"], words.Directions, language);
            lines.Add($"Texts.{language}.Body", text["Text"], words.Body, language);
        }

        lines.Add(nameof(Address), text["Address"], Address);
        lines.Add(nameof(Email), text["E-mail"], Email);
        lines.AddSet(nameof(Latitude), text["Degrees north"], Latitude?.ToString(CultureInfo.InvariantCulture));
        lines.AddSet(nameof(Longitude), text["Degrees east"], Longitude?.ToString(CultureInfo.InvariantCulture));
        lines.AddChosen(nameof(Partners), text["Institutions that work there"], Partners, lines.Choices.Institutions);
        lines.AddChosen(nameof(Phones), text["Phones"], Phones, lines.Choices.Phones);
        lines.AddChosen(nameof(Languages), text["Languages"], Languages, lines.Choices.Languages);
        lines.AddAnswer(nameof(Ramp), text["Ramp"], Ramp);
        lines.AddAnswer(nameof(Toilet), text["Accessible toilet"], Toilet);
        lines.AddAnswer(nameof(SignLanguage), text["Sign language"], SignLanguage);
        lines.AddAnswer(nameof(PrivateRoom), text["Private room"], PrivateRoom);
        lines.AddChosen(nameof(Status), text["State"], [Status], lines.Choices.Statuses);
    }

    public sealed class Words
    {
        [StringLength(Office.NameMaxLength, ErrorMessage = "The name must be {1} characters or less")]
        public string? Name { get; set; }

        [StringLength(Office.SummaryMaxLength, ErrorMessage = "The summary must be {1} characters or less")]
        public string? Summary { get; set; }

        [StringLength(Office.DirectionsMaxLength, ErrorMessage = "The directions must be {1} characters or less")]
        public string? Directions { get; set; }

        /// <summary>Markdown.</summary>
        [StringLength(ArticleTranslation.BodyMaxLength, ErrorMessage = "The text must be {1} characters or less")]
        public string? Body { get; set; }
    }
}
