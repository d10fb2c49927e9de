using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Security;

/// <summary>Starts and ends sessions of staff. Each step up (password, then second factor) begins a new one with a new key.</summary>
public sealed class StaffSessions(PortalDbContext db, TimeProvider clock, KnownDevice device, IHttpContextAccessor accessor)
{
    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The person proved who they are: begins a session in place of the one this browser had, saves it with whatever else waits, and sets the cookie.</summary>
    public async Task StartAsync(StaffUser user, bool hasSecondFactor, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        int? old = Http.User.Identity?.IsAuthenticated is true ? Http.User.SessionId() : null;
        if (hasSecondFactor)
        {
            db.AuditEntries.Add(new AuditEntry(user.Member, AuditAction.SignedIn, Subjects.Staff(user.Id), now));
        }

        var key = SecretKey.New();
        db.StaffSessions.Add(StaffSession.Start(key, user.Id, hasSecondFactor, Device.NameOf(Http.Request.Headers.UserAgent), now));
        await db.SaveChangesAsync(stop);
        await db.StaffSessions.Where(session => session.Id == old || (session.UserId == user.Id && session.StartedOn < now - StaffSession.Longest)).ExecuteDeleteAsync(stop);
        await Http.SignInAsync(StaffCookie.Scheme, StaffCookie.Holding(key));
        if (hasSecondFactor)
        {
            device.Remember(Http, user.Id);
        }
    }

    /// <summary>Ends the session of this browser. A second press finds none, and that is as well.</summary>
    public async Task EndThisAsync(CancellationToken stop)
    {
        var id = Http.User.SessionId();
        await db.InTurnAsync(async () =>
        {
            if (await db.StaffSessions.Where(session => session.Id == id).ExecuteDeleteAsync(stop) > 0)
            {
                db.AuditEntries.Add(new AuditEntry(Http.User.Staff(), AuditAction.SignedOut, Subjects.Staff(Http.User.StaffId()), clock.GetUtcNow().UtcDateTime));
            }

            return await db.SaveChangesAsync(stop);
        }, stop);
        await Http.SignOutAsync(StaffCookie.Scheme);
    }

    /// <summary>Ends one session of a person, or all, but never that of this browser; saves.</summary>
    /// <returns>How many there were to end.</returns>
    public Task<int> EndAsync(int userId, int? sessionId, CancellationToken stop) => db.InTurnAsync(async () =>
    {
        var own = Http.User.SessionId();
        var ended = await db.StaffSessions.Where(session => session.UserId == userId && session.Id != own && (sessionId == null || session.Id == sessionId)).ToListAsync(stop);
        foreach (var session in ended)
        {
            db.AuditEntries.Add(new AuditEntry(Http.User.Staff(), AuditAction.SessionEnded, Subjects.Staff(userId), clock.GetUtcNow().UtcDateTime, before: session.Device));
        }

        db.StaffSessions.RemoveRange(ended);
        await db.SaveChangesAsync(stop);
        return ended.Count;
    }, stop);

    /// <summary>Ends every session of a person but one, at once; in a turn, only if that turn succeeds.</summary>
    public Task EndOthersAsync(int userId, int? butSessionId, CancellationToken stop) =>
        db.StaffSessions.Where(session => session.UserId == userId && session.Id != butSessionId).ExecuteDeleteAsync(stop);
}
