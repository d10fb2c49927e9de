using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

[Authorize(nameof(Right.ApproveContent))]
public sealed class ScheduleCancellationModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(Right.ApproveContent, stop) is null || Translation is null ? NotFound() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(
        Right.ApproveContent,
        article =>
        {
            Existing.CancelScheduled(User.Staff(), article.Owner, Now);
            Log(AuditAction.ScheduleCancelled);
            return Task.CompletedTask;
        },
        T["Cancelled. The text waits as a draft again."],
        () => Links.ArticlePage(Id), stop);
}
