using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Pages.Trainings;

/// <summary>What the form asks; <c>docs/trainings.md</c> says of each field what it is for and how long it is kept.</summary>
public sealed class SignUpInput
{
    public Guid Submission { get; set; }

    [Required(ErrorMessage = "Enter your name")]
    [StringLength(Registration.NameMaxLength, ErrorMessage = "The name must be {1} characters or less")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Enter your e-mail address")]
    [MailAddress(ErrorMessage = "Enter an address such as name@example.org")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Choose where you work")]
    public Sectors? Sector { get; set; }

    [StringLength(Registration.MunicipalityMaxLength, ErrorMessage = "The municipality must be {1} characters or less")]
    public string? Municipality { get; set; }

    [StringLength(Registration.InstitutionMaxLength, ErrorMessage = "The institution must be {1} characters or less")]
    public string? Institution { get; set; }

    [Range(1, Registration.SeatsMax, ErrorMessage = "Enter a number from {1} to {2}")]
    public int? Seats { get; set; }

    public Sex? Sex { get; set; }
    public AgeBand? Age { get; set; }

    /// <summary>No person sees this field.</summary>
    public string? Website { get; set; }

    /// <returns>The registration; nothing where something is wrong, and then it stands beside the fields.</returns>
    public SignUp? Read(string language, SessionView session, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        var (name, institution) = (PersonName.Clean(Name), PersonName.Clean(Institution));
        if (name is null && state["Input.Name"]?.Errors.Count is null or 0)
        {
            state.AddModelError("Input.Name", text["Enter your name"]);
        }

        if (Sector is { } sector && !session.Sectors.Each().Contains(sector))
        {
            state.AddModelError("Input.Sector", text["Choose where you work"]);
        }

        if (institution is null && Seats > 1)
        {
            state.AddModelError("Input.Institution", text["Enter the institution, or sign up for one seat"]);
        }

        if (Seats > session.Capacity)
        {
            state.AddModelError("Input.Seats", text["Enter a number from {1} to {2}", 0, 1, session.Capacity]);
        }

        if (Submission == Guid.Empty || !string.IsNullOrEmpty(Website))
        {
            state.AddModelError("", text["The form did not come back as it was sent. Please try once more."]);
        }

        return state.IsValid
            ? new SignUp(Submission, language, name!, Email!.Trim(), institution, Sector!.Value, PersonName.Clean(Municipality), Seats ?? 1, institution is null ? Sex : null, institution is null ? Age : null)
            : null;
    }
}
