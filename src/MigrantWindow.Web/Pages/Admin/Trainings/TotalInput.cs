using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>How many people of one kind were there, as a form asks for it.</summary>
public sealed class TotalInput
{
    public Sectors? Sector { get; set; }
    public string? Municipality { get; set; }
    public Sex? Sex { get; set; }
    public AgeBand? Age { get; set; }
    public int? Attended { get; set; }

    public bool IsEmpty => this is { Sector: null or Sectors.None, Sex: null, Age: null, Attended: null } && string.IsNullOrWhiteSpace(Municipality);

    /// <returns>The line; nothing where something is wrong, and then it stands beside the fields.</returns>
    public AttendanceTotal? Read(string field, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        var municipality = PersonName.Clean(Municipality);
        (bool IsWrong, string Name, string Words)[] faults =
        [
            (Sector is not { } sector || !MigrantWindow.Web.Pages.Trainings.SessionSentences.AllSectors.Contains(sector), nameof(Sector), text["Choose the sector"]),
            (municipality?.Length > Registration.MunicipalityMaxLength, nameof(Municipality), text["The municipality must be {1} characters or less", 0, Registration.MunicipalityMaxLength]),
            (Attended is not (>= 0 and <= AttendanceTotal.CountMax), nameof(Attended), text["Enter a number from {0} to {1}", 0, AttendanceTotal.CountMax]),
        ];
        foreach (var (_, name, words) in faults.Where(fault => fault.IsWrong))
        {
            state.AddModelError($"{field}.{name}", words);
        }

        return faults.Any(fault => fault.IsWrong) ? null : new AttendanceTotal(Sector!.Value, municipality, Sex, Age, Attended!.Value);
    }
}
