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
public sealed class TextArchivingModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(Right.ApproveContent, stop) is null || Translation is null ? NotFound() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(
        Right.ApproveContent,
        article =>
        {
            Existing.Archive(User.Staff(), article.Owner, Now);
            Log(AuditAction.TextArchived);
            return Task.CompletedTask;
        },
        T["Archived. Readers see it no more; its history stays."],
        () => Links.ArticlePage(Id), stop);
}
