using System.ComponentModel.DataAnnotations;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Web.Pages.Registrations;

/// <summary>Who sits on one seat, as forms ask it.</summary>
public sealed class SeatInput
{
    public int Number { get; set; }

    [StringLength(Registration.NameMaxLength, ErrorMessage = "The name must be {1} characters or less")]
    public string? Name { get; set; }

    public Sex? Sex { get; set; }
    public AgeBand? Age { get; set; }

    public bool IsNamedMinor => Age == AgeBand.Under18 && PersonName.Clean(Name) is not null;
}
