using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Security;

/// <summary>Links that let their bearer do one thing once. The database keeps only the hash of their key.</summary>
public sealed class StaffLinks(PortalDbContext db, SiteAddress site, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a link in place of earlier ones; the caller acts in turn and saves.</summary>
    /// <param name="userId">Whose it is; nothing where they are nobody yet.</param>
    /// <returns>The whole address: it exists nowhere else.</returns>
    public async Task<string> IssueAsync(StaffLinkPurpose purpose, int? userId, CancellationToken stop)
    {
        await EndAsync(db.StaffLinks.Where(link => link.Purpose == purpose && link.UserId == userId), stop);
        var key = SecretKey.New();
        db.StaffLinks.Add(new StaffLink(key, purpose, userId, Now));
        return site.Of(Links.ToKey(purpose, key));
    }

    public Task<StaffLink?> FindAsync(StaffLinkPurpose purpose, string key, CancellationToken stop)
    {
        var hash = SecretKey.HashOf(key);
        return db.StaffLinks.SingleOrDefaultAsync(link => link.KeyHash == hash && link.Purpose == purpose, stop);
    }

    /// <summary>Ends every link of a person; the caller acts in turn.</summary>
    public Task EndAllAsync(int userId, CancellationToken stop) => EndAsync(db.StaffLinks.Where(link => link.UserId == userId), stop);

    private Task EndAsync(IQueryable<StaffLink> links, CancellationToken stop)
    {
        var now = Now;
        return links.Where(link => link.UsedOn == null).ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedOn, now), stop);
    }
}
