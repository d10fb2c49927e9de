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
public sealed class DraftRemovalModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(Right.EditContent, stop) is null ? NotFound() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(
        Right.EditContent,
        _ =>
        {
            var number = Existing.DraftOf(Kind)?.Number ?? 0;
            Existing.Drop(Kind);
            Log(AuditAction.DraftDropped, before: Subjects.Number(number));
            return Task.CompletedTask;
        },
        T["The draft is gone. Its revisions can still be read and brought back."],
        () => Links.ArticlePage(Id), stop);
}
