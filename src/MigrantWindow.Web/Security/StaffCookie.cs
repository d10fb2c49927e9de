using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Security;

/// <summary>The cookie of a signed-in person holds the key of a session and nothing else. Every request asks the database who that is now, so signing out,
/// another role or a deactivation acts at once.</summary>
internal sealed class StaffCookie(PortalDbContext db, KeptForms kept, TimeProvider clock) : CookieAuthenticationEvents
{
    public const string Scheme = "Staff";

    private const string KeyClaim = "key";
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    public static ClaimsPrincipal Holding(string key) => new(new ClaimsIdentity([new Claim(KeyClaim, key)], Scheme));

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var stop = context.HttpContext.RequestAborted;
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = SecretKey.HashOf(context.Principal?.FindFirstValue(KeyClaim) ?? "");
        var found = await db.StaffSessions.AsNoTracking().Where(session => session.KeyHash == hash)
            .Join(db.Users.Include(user => user.Roles).Include(user => user.Offices), session => session.UserId, user => user.Id, (Session, User) => new { Session, User })
            .SingleOrDefaultAsync(stop);

        if (found is null || found.User.DeactivatedOn is not null || !found.Session.IsAliveAt(now))
        {
            if (found is { User.DeactivatedOn: null, Session.HasSecondFactor: true })
            {
                await kept.KeepAsync(found.User.Id, context.HttpContext, stop);
            }

            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        context.ReplacePrincipal(StaffPrincipal.Of(found.User, found.Session));
        if (now - found.Session.LastSeenOn >= Grain)
        {
            await db.StaffSessions.Where(session => session.Id == found.Session.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenOn, now), stop);
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(Links.SignIn(context.Request.Path + context.Request.QueryString));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
