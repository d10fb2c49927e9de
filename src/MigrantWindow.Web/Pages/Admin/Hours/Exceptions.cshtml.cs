using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Hours;

[Authorize(nameof(Right.RunOffices))]
public sealed class OfficeExceptionsModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text)
    : OfficePage(db, clock, text)
{
    public const int DaysMax = 200;

    [BindProperty]
    public ExceptionInput Input { get; set; } = new();

    public IReadOnlyList<ExceptionView> Days { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => [new(T["Closed all day"], ExceptionInput.ClosedAllDay), new(T["Other hours"], ExceptionInput.OtherHours)];

    public string HoursOf(ExceptionView day) => day is { Opens: { } opens, Closes: { } closes } ? $"{HoursText.Time(opens)}–{HoursText.Time(closes)}" : T["Closed all day"];

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(() => AddAsync(stop), stop);

    public Task<IActionResult> OnPostRemoveAsync(DateOnly date, CancellationToken stop) => ActAsync(() => RemoveAsync(date, stop), stop);

    protected override async Task<IActionResult> ShowAsync(int status, CancellationToken stop)
    {
        var result = await base.ShowAsync(status, stop);
        if (Desk is not null)
        {
            var today = Desk.Time.Today(Now);
            Days = await InReach.Where(office => office.Id == Id).SelectMany(office => office.Exceptions).Where(day => day.Date >= today)
                .OrderBy(day => day.Date).Take(DaysMax).Select(day => new ExceptionView(day.Date, day.Opens, day.Closes, day.Reason)).ToListAsync(stop);
            LanguageWords.Complete(Input.Reason, languages);
        }

        return result;
    }

    private async Task<IActionResult> AddAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } office)
        {
            return NotFound();
        }

        if (Input.Read(new OfficeTime(office.TimeZone).Today(Now), languages, ModelState, T) is not { } day)
        {
            return await ShowAsync(StatusCodes.Status400BadRequest, stop);
        }

        var known = office.Exceptions.Where(other => other.Date == day.Date).Select(ExceptionView.Of).FirstOrDefault();
        if (known is not null && known != day)
        {
            ModelState.AddModelError("Input.Date", T["For this date it already says: {0}. Remove that first.", $"{HoursOf(known)}, {known.Reason.In(Language.Source)}"]);
            return await ShowAsync(StatusCodes.Status400BadRequest, stop);
        }

        if (known is null)
        {
            day.AddTo(office);
            await SaveAsync([office], AuditAction.HoursChanged, null, office.Exceptions.Single(other => other.Date == day.Date).Description, stop);
        }

        this.Flash(T["Saved. Readers see it now."]);

        return LocalRedirect(Links.OfficeExceptions(Id));
    }

    private async Task<IActionResult> RemoveAsync(DateOnly date, CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } office)
        {
            return NotFound();
        }

        if (office.Exceptions.FirstOrDefault(day => day.Date == date) is { } known)
        {
            office.KeepUsualHoursOn(date);
            await SaveAsync([office], AuditAction.HoursChanged, known.Description, null, stop);
        }

        this.Flash(T["On that day the usual hours hold."]);

        return LocalRedirect(Links.OfficeExceptions(Id));
    }
}
