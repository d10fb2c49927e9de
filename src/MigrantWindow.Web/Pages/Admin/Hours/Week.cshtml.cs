using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Hours;

[Authorize(nameof(Right.RunOffices))]
public sealed class WeeklyHoursModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : OfficePage(db, clock, text)
{
    [BindProperty]
    public HoursInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Kinds => [new(T["By the week, as below"], HoursInput.ByTheWeek), new(T["Every day, at all hours"], HoursInput.Always), new(T["The hours are not known"], HoursInput.NotKnown)];

    /// <summary>What it is now, and what can be chosen.</summary>
    public IEnumerable<SelectListItem> Statuses =>
        new[] { Desk.Status, OfficeStatus.Open, OfficeStatus.TemporarilyClosed }.Distinct().Select(status => new SelectListItem(T.Status(status), $"{status}"));

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } office)
        {
            return NotFound();
        }

        Input = HoursInput.From(office);

        return await ShowAsync(StatusCodes.Status200OK, stop);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(() => KeepAsync(stop), stop);

    private async Task<IActionResult> KeepAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } office)
        {
            return NotFound();
        }

        var before = office.Timetable;
        var slots = Input.Week.Whole() is var week && Input.Kind == HoursInput.ByTheWeek ? week.Read("Input.Week", ModelState, T) : [];
        if (Input.Kind == HoursInput.ByTheWeek && slots.Count == 0)
        {
            ModelState.TryAddModelError("Input.Kind", T["Enter the hours of at least one day, or say that they are not known"]);
        }

        RefuseOldForm(office);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(StatusCodes.Status400BadRequest, stop);
        }

        Change(office, Input.Kind switch { HoursInput.Always => OpeningHours.Always, HoursInput.ByTheWeek => OpeningHours.Of(slots), _ => null });
        if (office.Timetable != before)
        {
            await SaveAsync([office], AuditAction.HoursChanged, before, office.Timetable, stop);
        }

        this.Flash(T["Saved. Readers see it now."]);

        return LocalRedirect(Links.OfficeHours(Id));
    }

    private void Change(Office office, OpeningHours? hours)
    {
        // The same hours written another way are no change.
        var same = office.Hours is { } known && hours is not null && known.Slots.ToHashSet().SetEquals(hours.Slots);
        office.Keep(same ? office.Hours : hours, Input.ByAppointment);
        if (Input.Status == $"{office.Status}")
        {
            return;
        }

        if (Input.Status == nameof(OfficeStatus.Open))
        {
            office.OpenAgain();
        }
        else
        {
            office.CloseForNow();
        }
    }

    private void RefuseOldForm(Office office)
    {
        if (Input.Status != $"{office.Status}" && Input.Status is not (nameof(OfficeStatus.Open) or nameof(OfficeStatus.TemporarilyClosed)))
        {
            ModelState.AddModelError("Input.Status", T["Choose the state of the office"]);
        }

        if (ModelState.IsValid && Input.Before != office.Timetable)
        {
            ModelState.AddModelError("", T["Somebody else changed this meanwhile, to: {0}. If yours is right, save it once more.", T.Timetable(office)]);
            ModelState.SetModelValue("Input.Before", office.Timetable, office.Timetable);
        }
    }
}
