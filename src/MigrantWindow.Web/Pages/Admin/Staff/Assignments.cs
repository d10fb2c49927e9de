using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Staff;

/// <summary>Where a manager may have somebody work.</summary>
public sealed class Assignments(PortalDbContext db, IStringLocalizer<Texts> text)
{
    public async Task<Choices> ChoicesOfAsync(StaffMember manager, CancellationToken stop)
    {
        var offices = await db.Offices.GivenBy(manager).OrderBy(office => office.Order).ThenBy(office => office.Id)
            .Select(office => new { office.Id, office.Name }).ToListAsync(stop);

        return new Choices(
            [.. Roles.Institutions.Where(institution => manager.MayAppoint(institution, [])).Select(Option)],
            [.. Roles.Functions.Select(Option)],
            [.. offices.Select(office => new SelectListItem(office.Name.In(CultureInfo.CurrentUICulture.Name), $"{office.Id}"))]);
    }

    /// <returns>Nothing where the form is wrong or the manager may not give what it says; the messages stand beside the fields.</returns>
    public async Task<Place?> FindAsync(AssignmentInput input, StaffMember manager, ModelStateDictionary state, CancellationToken stop)
    {
        if (!state.IsValid)
        {
            return null;
        }

        var officeIds = input.OfficeIds();
        if (!manager.MayAppoint(input.Institution!, officeIds))
        {
            state.AddModelError("Input.Offices", text["You may give your own Windows, and no place at IOM."]);
            return null;
        }

        var offices = await db.Offices.Where(office => officeIds.Contains(office.Id)).ToListAsync(stop);
        if (offices.Count == 0 && input.Institution != Roles.Iom)
        {
            state.AddModelError("Input.Offices", text["Choose at least one Window"]);
            return null;
        }

        var roles = await db.Roles.ToDictionaryAsync(role => role.Name!, stop);

        return new Place(roles[input.Institution!], roles[input.Function!], offices);
    }

    private SelectListItem Option(string role) => new(text[$"role:{role}"], role);

    public sealed record Choices(IReadOnlyList<SelectListItem> Institutions, IReadOnlyList<SelectListItem> Functions, IReadOnlyList<SelectListItem> Offices);

    public sealed record Place(StaffRole Institution, StaffRole Function, IReadOnlyCollection<Office> Offices)
    {
        public bool IsThatOf(StaffUser person) =>
            person.Institution == Institution.Name && person.Function == Function.Name
            && person.Offices.Select(office => office.Id).ToHashSet().SetEquals(Offices.Select(office => office.Id));
    }
}
