using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>One sign-in on one device, as its owner or their administrator sees it.</summary>
public sealed record StaffSessionView(int Id, string Device, DateTime StartedOn, DateTime LastSeenOn, bool IsThis)
{
    /// <summary>Those that are alive, the one seen last first.</summary>
    public static async Task<IReadOnlyList<StaffSessionView>> AllOfAsync(PortalDbContext db, int userId, int thisId, DateTime now, CancellationToken stop)
    {
        var sessions = await db.StaffSessions.AsNoTracking().Where(session => session.UserId == userId).OrderByDescending(session => session.LastSeenOn).ToListAsync(stop);

        return [.. sessions.Where(session => session.IsAliveAt(now)).Select(session => Of(session, thisId))];
    }

    private static StaffSessionView Of(StaffSession session, int thisId) =>
        new(session.Id, session.Device, session.StartedOn, session.LastSeenOn, session.Id == thisId);
}
