using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>Another session at the same time that needs the same room or the same trainer, at whichever office: readers see all of this too.</summary>
public sealed record SessionClash(string Place, string Trainer, LocalizedText Office, OfficeTime Time, SessionTime Day, bool IsSamePlace)
{
    /// <summary>More sessions are never held at one time.</summary>
    private const int LookedAt = 500;

    /// <param name="except">The session that is being changed.</param>
    public static async Task<IReadOnlyList<SessionClash>> FindAsync(PortalDbContext db, SessionPlan plan, int? except, CancellationToken stop)
    {
        var (begins, ends) = (plan.Days[0].StartsOn, plan.Days[^1].EndsOn);
        var others = await db.TrainingSessions
            .Where(session => session.CancelledOn == null && session.Id != except && session.StartsOn < ends && session.EndsOn > begins)
            .OrderBy(session => session.StartsOn).Take(LookedAt)
            .Select(session => new { session.Place, session.Trainer, Office = session.Office.Name, session.Office.TimeZone, Days = session.Days.Select(day => new SessionTime(day.StartsOn, day.EndsOn)).ToList() })
            .ToListAsync(stop);
        var (place, trainer) = (PersonName.Folded(plan.Place), PersonName.Folded(plan.Trainer));

        return
        [
            .. from other in others
               let isSamePlace = PersonName.Folded(other.Place) == place
               where isSamePlace || PersonName.Folded(other.Trainer) == trainer
               from day in other.Days
               where plan.Days.Any(own => own.StartsOn < day.EndsOn && day.StartsOn < own.EndsOn)
               select new SessionClash(other.Place, other.Trainer, other.Office, new OfficeTime(other.TimeZone), day, isSamePlace),
        ];
    }
}
