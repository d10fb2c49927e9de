using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

[Authorize(nameof(Right.EditContent))]
public sealed class PreviewLinkModel(PortalDbContext db, SiteAddress site, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    /// <summary>Shown once: the portal keeps only its hash.</summary>
    public string? Address { get; private set; }

    public DateTime ExpiresOn => Now + PreviewLink.Lifetime;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await FindAsync(Right.EditContent, stop) is null || Translation?.DraftOf(Kind) is null ? NotFound() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Db.InTurnAsync(() => MakeAsync(stop), stop);

    private async Task<IActionResult> MakeAsync(CancellationToken stop)
    {
        if (await FindAsync(Right.EditContent, stop) is null || Translation?.DraftOf(Kind) is not { } draft)
        {
            return NotFound();
        }

        var key = SecretKey.New();
        Db.Add(new PreviewLink(key, Translation.Id, draft, User.StaffId(), Now));
        Log(AuditAction.PreviewLinkMade);
        await Db.SaveChangesAsync(stop);
        Address = site.Of(Links.Preview(key));

        return Page();
    }
}
