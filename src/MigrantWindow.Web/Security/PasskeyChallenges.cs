using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Security;

/// <summary>Remembers each passkey ceremony between its two steps, for one browser and one answer.</summary>
public sealed class PasskeyChallenges(PortalDbContext db, TimeProvider clock, IHttpContextAccessor accessor)
{
    /// <summary>How many of one person may be open; above that the oldest give way.</summary>
    public const int MaxOfOnePerson = 10;

    /// <summary>The same for everybody who is not signed in, together.</summary>
    public const int MaxOfStrangers = 10_000;

    private static readonly HostCookie Cookie = new("passkey") { MaxAge = PasskeyChallenge.Lifetime };

    private HttpContext Http => accessor.HttpContext!;
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="userId">Nothing where the passkey itself will say who it is.</param>
    public async Task AddAsync(int? userId, string state, CancellationToken stop)
    {
        var now = Now;
        var most = userId is null ? MaxOfStrangers : MaxOfOnePerson;
        await db.PasskeyChallenges.Where(challenge => challenge.ExpiresOn <= now).ExecuteDeleteAsync(stop);
        await db.PasskeyChallenges.Where(challenge => challenge.UserId == userId)
            .OrderByDescending(challenge => challenge.Id).Skip(most - 1).ExecuteDeleteAsync(stop);

        var key = SecretKey.New();
        db.PasskeyChallenges.Add(new PasskeyChallenge(key, userId, state, now));
        await db.SaveChangesAsync(stop);
        Http.Response.Cookies.Append(Cookie.Name!, key, Cookie.Build(Http));
    }

    /// <summary>Uses the challenge of this browser up, whatever its answer is worth.</summary>
    /// <returns>What was remembered; nothing where there is no challenge, or an expired one, or one of another person.</returns>
    public async Task<string?> TakeAsync(int? userId, CancellationToken stop)
    {
        var now = Now;
        var hash = SecretKey.HashOf(Http.Request.Cookies[Cookie.Name!] ?? "");
        var found = await db.PasskeyChallenges.AsNoTracking()
            .SingleOrDefaultAsync(challenge => challenge.KeyHash == hash && challenge.UserId == userId && challenge.ExpiresOn > now, stop);
        if (found is null || await db.PasskeyChallenges.Where(challenge => challenge.Id == found.Id).ExecuteDeleteAsync(stop) != 1)
        {
            return null;
        }

        Http.Response.Cookies.Delete(Cookie.Name!, Cookie.Build(Http));
        return found.State;
    }
}
