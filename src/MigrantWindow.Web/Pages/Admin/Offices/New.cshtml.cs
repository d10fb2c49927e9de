using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Offices;

[Authorize(nameof(Right.ManagePortal))]
public sealed class NewOfficeModel(Proposing things) : PageModel
{
    private const int ReviewMonths = 3;

    [BindProperty]
    public NewOfficeInput Input { get; set; } = new();

    public IReadOnlyList<string> Languages => things.Languages;

    public IReadOnlyList<SelectListItem> Kinds =>
    [
        new(things.T["Please choose"], ""),
        new(things.T["Municipal window"], nameof(Domain.Offices.OfficeKind.MunicipalWindow)),
        new(things.T["Border post"], nameof(Domain.Offices.OfficeKind.BorderPost)),
    ];

    public void OnGet() => Complete();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => things.Db.InTurnAsync(() => AddAsync(stop), stop);

    private async Task<IActionResult> AddAsync(CancellationToken stop)
    {
        Complete();
        var names = Input.Named(Languages);
        CheckNames(names);
        if (Input.Slug is { } slug && (Input.IsTaken(Languages) || await things.Db.Offices.AnyAsync(other => other.Slug == slug, stop)))
        {
            ModelState.AddModelError("Input.Slug", things.T["Another page has this address already"]);
        }

        if (!ModelState.IsValid || Made(names, await things.Db.Offices.MaxAsync(other => (int?)other.Order, stop) + 1 ?? 1) is not { } office)
        {
            return this.InvalidPage();
        }

        things.Db.Add(office);
        await things.Db.SaveChangesAsync(stop);
        things.Db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.OfficeAdded, Subjects.Of(ProposalSubject.Office, office.Id), things.Now, after: office.Slug));
        await things.Db.SaveChangesAsync(stop);
        this.Flash(things.T["Added. Enter its hours here once they are known, and propose its text on its page."]);

        return LocalRedirect(Links.OfficeHours(office.Id));
    }

    private void CheckNames(LocalizedText names)
    {
        if (!names.All.ContainsKey(Language.Source))
        {
            ModelState.AddModelError($"Input.Names[{Language.Source}]", things.T["Enter the name"]);
        }

        foreach (var language in names.All.Where(name => name.Value.Length > Office.NameMaxLength).Select(name => name.Key))
        {
            ModelState.AddModelError($"Input.Names[{language}]", things.T["The name must be {1} characters or less", "", Office.NameMaxLength]);
        }
    }

    private Office? Made(LocalizedText names, int order)
    {
        try
        {
            var office = new Office(Input.Slug!, Input.Kind!.Value, Input.TimeZone!, order, ReviewMonths);
            office.Describe(names, LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty);
            office.Locate(Input.Country!, Input.Department!.Trim(), Input.Municipality!.Trim(), Input.District!.Trim(), null, null, null);
            office.Is(OfficeStatus.Planned, null);
            return office;
        }
        catch (DomainException)
        {
            ModelState.AddModelError("Input.TimeZone", things.T["Enter a time zone such as America/El_Salvador"]);
            return null;
        }
    }

    private void Complete()
    {
        foreach (var language in Languages)
        {
            Input.Names.TryAdd(language, null);
        }
    }
}
