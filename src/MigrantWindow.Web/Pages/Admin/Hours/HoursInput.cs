using System.ComponentModel.DataAnnotations;
using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Web.Pages.Admin.Hours;

/// <summary>State and weekly hours of an office, as a form asks for them.</summary>
public sealed class HoursInput
{
    public const string NotKnown = "unknown";
    public const string Always = "always";
    public const string ByTheWeek = "week";

    [AllowedValues(NotKnown, Always, ByTheWeek, ErrorMessage = "Choose when it is open")]
    public string? Kind { get; set; }

    public WeekInput Week { get; set; } = new WeekInput().Whole();

    public bool ByAppointment { get; set; }

    public string? Status { get; set; }

    /// <summary>What the form showed, so that nobody undoes unseen what somebody else saved meanwhile.</summary>
    public string? Before { get; set; }

    public static HoursInput From(Office office) => new()
    {
        Kind = office.Hours switch { null => NotKnown, { IsAlways: true } => Always, _ => ByTheWeek },
        Week = WeekInput.From(office.Hours),
        ByAppointment = office.ByAppointment,
        Status = $"{office.Status}",
        Before = office.Timetable,
    };
}
