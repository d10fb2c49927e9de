using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

[Authorize(nameof(Right.EditContent))]
public sealed class TextSubmissionModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(Right.EditContent, stop) is null ? NotFound() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(
        Right.EditContent,
        _ =>
        {
            Existing.Submit(Kind, Now);
            Log(AuditAction.DraftSubmitted, after: Subjects.Number(Existing.DraftOf(Kind)!.Number));
            return Task.CompletedTask;
        },
        T["Handed in. A colleague who wrote no part of it reads it now."],
        () => Links.ReviewText(Id, TextLanguage, Kind), stop);
}
