using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>Somebody who signs up at the desk or by phone; an address of mail is not needed.</summary>
public sealed class RegistrationInput
{
    public Guid Submission { get; set; }

    [StringLength(Registration.NameMaxLength, ErrorMessage = "The name must be {1} characters or less")]
    public string? Name { get; set; }

    [MailAddress(ErrorMessage = "Enter an address such as name@example.org")]
    public string? Email { get; set; }

    public string? Language { get; set; }
    public Sectors? Sector { get; set; }

    [StringLength(Registration.MunicipalityMaxLength, ErrorMessage = "The municipality must be {1} characters or less")]
    public string? Municipality { get; set; }

    [StringLength(Registration.InstitutionMaxLength, ErrorMessage = "The institution must be {1} characters or less")]
    public string? Institution { get; set; }

    public int? Seats { get; set; }
    public Sex? Sex { get; set; }
    public AgeBand? Age { get; set; }

    /// <returns>The registration; nothing where something is wrong, and then it stands beside the fields.</returns>
    public SignUp? Read(TrainingSession session, PortalLanguages languages, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        var (name, institution, most) = (PersonName.Clean(Name), PersonName.Clean(Institution), Math.Min(Registration.SeatsMax, session.Capacity));
        (bool IsWrong, string Field, string Words)[] faults =
        [
            (name is null, "Input.Name", text["Enter the name"]),
            (Sector is not { } sector || !AllSectors.Contains(sector), "Input.Sector", text["Choose the sector"]),
            (languages.Find(Language) is null, "Input.Language", text["Choose the language"]),
            (Seats is < 1 || Seats > most, "Input.Seats", text["Enter a number from {0} to {1}", 1, most]),
            (institution is null && Seats > 1, "Input.Institution", text["Enter the institution, or sign up for one seat"]),
            (institution is null && Age == AgeBand.Under18, "Input.Age", text["People under 18 are signed up by their institution, without their names"]),
            (Submission == Guid.Empty, "", text["The form did not come back as it was sent. Please try once more."]),
        ];
        foreach (var (_, field, words) in faults.Where(fault => fault.IsWrong))
        {
            state.AddModelError(field, words);
        }

        return state.IsValid
            ? new SignUp(Submission, Language!, name!, string.IsNullOrWhiteSpace(Email) ? null : Email.Trim(), institution, Sector!.Value, PersonName.Clean(Municipality), Seats ?? 1, institution is null ? Sex : null, institution is null ? Age : null)
            : null;
    }

    private static IReadOnlyList<Sectors> AllSectors => MigrantWindow.Web.Pages.Trainings.SessionSentences.AllSectors;
}
