using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Data.Identity;

public static class StaffUserQueries
{
    /// <summary>With all that <see cref="StaffUser.Member"/> needs.</summary>
    public static IQueryable<StaffUser> WithAssignment(this IQueryable<StaffUser> users) => users.Include(user => user.Roles).Include(user => user.Offices);

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

    /// <summary>The offices that this person may give to others.</summary>
    public static IQueryable<Office> GivenBy(this IQueryable<Office> offices, StaffMember manager)
    {
        var own = manager.OfficeIds;
        return manager.ReachOf(Right.ManageStaff) switch
        {
            Reach.Everything => offices,
            Reach.OwnOffices => offices.Where(office => own.Contains(office.Id)),
            _ => offices.Where(_ => false),
        };
    }

    public static IQueryable<StaffUser> AdministratorsOfIom(this IQueryable<StaffUser> users) => users.Where(user =>
        user.Roles.Any(role => role.Name == Roles.Iom) && user.Roles.Any(role => role.Name == Roles.Administrator));

    /// <summary>The ids of those who have an authenticator app or a passkey.</summary>
    public static IQueryable<int> IdsWithSecondFactor(this PortalDbContext db) => db.UserTokens.Where(token => token.Name == "AuthenticatorKey").Select(token => token.UserId)
        .Union(db.UserPasskeys.Select(passkey => passkey.UserId));

    /// <summary>Those who have a password and may use it.</summary>
    public static IQueryable<StaffUser> Active(this IQueryable<StaffUser> users) =>
        users.Where(user => user.PasswordHash != null && user.DeactivatedOn == null);
}
