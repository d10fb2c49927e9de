using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Pages.Admin.Staff;

/// <summary>A member of staff as whoever manages them sees them.</summary>
public sealed record StaffView(
    int Id, string Name, string Email, IReadOnlyList<string> RoleNames, IReadOnlyList<LocalizedText> Offices,
    bool IsDeactivated, bool HasPassword, bool HasSecondFactor, DateTime? LastSignIn)
{
    public string Institution => RoleNames.First(Roles.Institutions.Contains);

    public string Function => RoleNames.First(Roles.Functions.Contains);

    public StaffState State => this switch
    {
        { IsDeactivated: true } => StaffState.Deactivated,
        { HasPassword: false } => StaffState.Invited,
        { HasSecondFactor: false } => StaffState.WithoutSecondFactor,
        _ => StaffState.Active,
    };

    public static IQueryable<StaffView> Of(IQueryable<StaffUser> users, PortalDbContext db)
    {
        var withFactor = db.IdsWithSecondFactor();
        return users.Select(user => new StaffView(
            user.Id, user.Name, user.Email!,
            user.Roles.Select(role => role.Name!).ToList(),
            user.Offices.OrderBy(office => office.Order).Select(office => office.Name).ToList(),
            user.DeactivatedOn != null, user.PasswordHash != null, withFactor.Contains(user.Id),
            db.AuditEntries.Where(entry => entry.ActorId == user.Id && entry.Action == AuditAction.SignedIn).Max(entry => (DateTime?)entry.On)));
    }
}
