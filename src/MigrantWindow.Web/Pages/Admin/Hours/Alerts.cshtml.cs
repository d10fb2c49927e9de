using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Hours;

[Authorize(nameof(Right.RunOffices))]
public sealed class OfficeAlertsModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text)
    : OfficePage(db, clock, text)
{
    public const int AlertsMax = 50;

    [BindProperty]
    public AlertInput Input { get; set; } = new();

    /// <summary>Those in force and to come first, then the latest that ended.</summary>
    public IReadOnlyList<AlertView> Alerts { get; private set; } = [];

    public DateTime Moment => Now;

    public IEnumerable<SelectListItem> Places => [new(T["This office"], AlertInput.Here), new(T["All Windows that I run"], AlertInput.Everywhere)];

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(() => AddAsync(stop), stop);

    public Task<IActionResult> OnPostEndAsync(int alert, CancellationToken stop) => ActAsync(() => EndAsync(alert, stop), stop);

    protected override async Task<IActionResult> ShowAsync(int status, CancellationToken stop)
    {
        var result = await base.ShowAsync(status, stop);
        if (Desk is not null)
        {
            var view = AlertView.Of(InReach);
            Alerts = await Db.Alerts.Where(alert => alert.Offices.Any(office => office.Id == Id)).OrderByDescending(alert => alert.EndsOn).ThenBy(alert => alert.Id)
                .Take(AlertsMax).Select(view).ToListAsync(stop);
            LanguageWords.Complete(Input.Text, languages);
        }

        return result;
    }

    private async Task<IActionResult> AddAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } office)
        {
            return NotFound();
        }

        var offices = Input.Where == AlertInput.Everywhere ? await InReach.ToListAsync(stop) : [office];
        if (Input.Read(offices, new OfficeTime(office.TimeZone), Now, languages, ModelState, T) is not { } alert)
        {
            return await ShowAsync(StatusCodes.Status400BadRequest, stop);
        }

        if (!await IsThereAsync(alert, stop))
        {
            Db.Add(alert);
            await SaveAsync(offices, AuditAction.AlertAdded, null, alert.Description, stop);
        }

        this.Flash(T["Saved. Readers see it from its start to its end."]);

        return LocalRedirect(Links.OfficeAlerts(Id));
    }

    /// <summary>A form sent twice acts once, though “at once” is a little later the second time.</summary>
    private async Task<bool> IsThereAsync(Alert alert, CancellationToken stop)
    {
        var same = await Db.Alerts.AsNoTracking().Include(other => other.Offices).Where(other => other.EndsOn == alert.EndsOn && other.Offices.Any(office => office.Id == Id)).ToListAsync(stop);
        return same.Any(other => other.Text.Equals(alert.Text) && other.Offices.Select(office => office.Id).ToHashSet().SetEquals(alert.Offices.Select(office => office.Id)));
    }

    private async Task<IActionResult> EndAsync(int id, CancellationToken stop)
    {
        if (await FindAsync(stop) is null)
        {
            return NotFound();
        }

        var inReach = InReach;
        var alert = await Db.Alerts.Include(a => a.Offices).SingleOrDefaultAsync(
            a => a.Id == id && a.Offices.Any(office => office.Id == Id) && a.Offices.All(office => inReach.Any(own => own.Id == office.Id)), stop);
        if (alert is null || alert.EndsOn <= Now)
        {
            this.Flash(T["It had ended already."]);
            return LocalRedirect(Links.OfficeAlerts(Id));
        }

        var (before, offices) = (alert.Description, alert.Offices.ToList());
        if (alert.StartsOn > Now)
        {
            Db.Remove(alert); // nobody has seen it
            await SaveAsync(offices, AuditAction.AlertEnded, before, "taken back before it began", stop);
        }
        else
        {
            alert.EndAt(Now);
            await SaveAsync(offices, AuditAction.AlertEnded, before, alert.Description, stop);
        }

        this.Flash(T["Ended. Readers see it no more."]);

        return LocalRedirect(Links.OfficeAlerts(Id));
    }
}
