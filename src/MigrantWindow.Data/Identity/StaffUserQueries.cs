using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Data.Identity;

public static class StaffUserQueries
{
    /// <summary>Those whom this person may invite, change and deactivate. Nobody of IOM, and nobody who also serves a foreign office, unless the reach is everything.</summary>
    public static IQueryable<StaffUser> ManagedBy(this IQueryable<StaffUser> users, StaffMember manager)
    {
        var own = manager.OfficeIds;
        return manager.ReachOf(Right.ManageStaff) switch
        {
            Reach.Everything => users,
            Reach.OwnOffices => users.Where(user => user.Offices.Any() && user.Offices.All(office => own.Contains(office.Id))),
            _ => users.Where(_ => false),
        };
    }
}
