using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Staff;

[Authorize(nameof(Right.ManageStaff))]
[Authorize(Policies.RecentlyProved)]
public sealed class ChangeStaffModel(PortalDbContext db, Assignments assignments, TimeProvider clock, IStringLocalizer<Texts> text) : StaffPage(db, clock, text)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Assignments.Choices Choices { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } person)
        {
            return NotFound();
        }

        Input = InputModel.From(person);

        return await ShowFormAsync(StatusCodes.Status200OK, stop);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Db.InTurnAsync(() => ChangeAsync(stop), stop);

    private async Task<IActionResult> ChangeAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } person)
        {
            return NotFound();
        }

        var before = person.Description;
        RefuseOldForm(before);
        if (await assignments.FindAsync(Input, User.Staff(), ModelState, stop) is not { } place || !await ReassignAsync(person, place, stop))
        {
            return await ShowFormAsync(StatusCodes.Status400BadRequest, stop);
        }

        person.Rename(Input.Name!.Trim(), person.Language);
        if (person.Description != before)
        {
            Db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.StaffChanged, Subjects.Staff(Id), Now, before, person.Description));
            await Db.SaveChangesAsync(stop);
        }

        this.Flash(T["Saved. It holds from their next click on."]);

        return LocalRedirect(Links.StaffPage(Id));
    }

    private void RefuseOldForm(string now)
    {
        if (ModelState.IsValid && Input.Before != now)
        {
            ModelState.AddModelError("", T["Somebody else changed this meanwhile, to: {0}. If yours is right, save it once more.", now]);
            ModelState.SetModelValue("Input.Before", now, now);
        }
    }

    /// <returns>Whether the person has this place now.</returns>
    private async Task<bool> ReassignAsync(StaffUser person, Assignments.Place place, CancellationToken stop)
    {
        if (place.IsThatOf(person))
        {
            return true;
        }

        if (await ReasonToKeepAsync(person, stop) is { } reason)
        {
            ModelState.AddModelError("", reason);
            return false;
        }

        person.Reassign(User.Staff(), place.Institution, place.Function, place.Offices);

        return true;
    }

    private async Task<IActionResult> ShowFormAsync(int status, CancellationToken stop)
    {
        Choices = await assignments.ChoicesOfAsync(User.Staff(), stop);

        return await ShowAsync(status, stop);
    }

    public sealed class InputModel : AssignmentInput
    {
        /// <summary>What the form showed, so that nobody undoes unseen what somebody else saved meanwhile.</summary>
        public string? Before { get; set; }

        public static InputModel From(StaffUser person) => new()
        {
            Name = person.Name,
            Institution = person.Institution,
            Function = person.Function,
            Offices = [.. person.Offices.Select(office => office.Id)],
            Before = person.Description,
        };
    }
}
