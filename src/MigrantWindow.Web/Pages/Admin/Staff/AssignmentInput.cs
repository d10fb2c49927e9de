using System.ComponentModel.DataAnnotations;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Pages.Admin.Staff;

/// <summary>What a form says of a member of staff: who they are and where they work.</summary>
public class AssignmentInput
{
    [Required(ErrorMessage = "Enter the name")]
    [StringLength(StaffUser.NameMaxLength, ErrorMessage = "The name must be {1} characters or less")]
    [RegularExpression(StaffUser.NamePattern, ErrorMessage = "The name must stand on one line")]
    public string? Name { get; set; }

    [AllowedValues(Roles.Iom, Roles.Ombudsman, Roles.Municipality, ErrorMessage = "Choose the institution")]
    public string? Institution { get; set; }

    [AllowedValues(Roles.Caseworker, Roles.Administrator, ErrorMessage = "Choose the function")]
    public string? Function { get; set; }

    public List<int> Offices { get; set; } = [];

    /// <summary>IOM serves every Window, whatever is ticked. No property: a form could fill the list that it answers with.</summary>
    public IReadOnlyList<int> OfficeIds() => Institution == Roles.Iom ? [] : Offices;
}
