using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Confirmations;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Confirm;

/// <summary>What the bearer of a confirmation link sees; of a link that works no more, why.</summary>
public abstract class ConfirmPage(PortalDbContext db, Things things, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    /// <summary>Nothing where the link leads to nothing.</summary>
    public StaffLinkState? State { get; private set; }
    public ThingView? Thing { get; private set; }
    public FactBook Facts { get; private set; } = FactBook.Empty;
    public string Institution { get; private set; } = "";

    protected PortalDbContext Db => db;
    protected IStringLocalizer<Texts> T => text;
    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected static string PageLanguage => CultureInfo.CurrentUICulture.Name;

    protected static string NameOf(ConfirmationLink link) => link.Institution.Name.In(Language.Source);

    /// <returns>The link, with its thing read, if it works.</returns>
    protected virtual async Task<ConfirmationLink?> FindAsync(CancellationToken stop)
    {
        var hash = SecretKey.HashOf(Key);
        var link = await db.ConfirmationLinks.Include(other => other.Institution).SingleOrDefaultAsync(other => other.KeyHash == hash, stop);
        State = link?.StateAt(Now);
        if (State != StaffLinkState.Usable || await things.ShowAsync(link!.Subject, link.SubjectId, PageLanguage, Now, stop) is not { } thing)
        {
            return null;
        }

        (Thing, Institution) = (thing, link.Institution.Name.In(PageLanguage));
        Facts = await FactBook.LoadAsync(db, PageLanguage, Now, thing.Lines.Select(line => line.Text).Append(thing.Html), stop);

        return link;
    }

    protected async Task<IActionResult> SaveAsync(ConfirmationLink link, AuditAction action, string after, CancellationToken stop)
    {
        link.Use(Now);
        db.AuditEntries.Add(new AuditEntry(null, action, Subjects.Of(link.Subject, link.SubjectId), Now, after: after));
        await db.SaveChangesAsync(stop);
        this.Flash(action == AuditAction.Confirmed
            ? text["Thank you. Readers see now that {0} confirmed it today.", Institution]
            : text["Thank you. The staff of the portal look at it before anything changes."]);

        return LocalRedirect(Links.Confirm(Key, PageLanguage));
    }

    protected PageResult BadLinkPage() => new() { StatusCode = State is null or StaffLinkState.Usable ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone };
}
