using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>The second person behind a text that was published by one alone.</summary>
[Authorize(nameof(Right.ApproveContent))]
public sealed class SecondApprovalModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    /// <summary>The revision that was read.</summary>
    [BindProperty]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(Right.ApproveContent, stop) is null || Translation is null ? NotFound() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(
        Right.ApproveContent,
        article =>
        {
            Existing.ApproveUrgent(Number, User.Staff(), article.Owner, Now);
            Log(AuditAction.UrgentTextApproved);
            return Task.CompletedTask;
        },
        T["Approved. Two people stand behind the text now."],
        () => Links.ArticlePage(Id), stop);
}
