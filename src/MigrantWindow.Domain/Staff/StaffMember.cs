namespace MigrantWindow.Domain.Staff;

/// <summary>Who acts: a signed-in member of staff, as of this request.</summary>
/// <param name="Institution">One of <see cref="Roles.Institutions"/>.</param>
/// <param name="Function">One of <see cref="Roles.Functions"/>.</param>
/// <param name="OfficeIds">The offices they serve; none for IOM, which serves all.</param>
public sealed record StaffMember(int Id, string Name, string Institution, string Function, IReadOnlyList<int> OfficeIds)
{
    public Reach ReachOf(Right right) => Rights.ReachOf(Institution, Function, right);

    public bool May(Right right) => ReachOf(right) != Reach.Nothing;

    /// <summary>Whether they may give somebody this place in the portal. Nobody but IOM makes people of IOM, or gives away an office they do not serve.</summary>
    public bool MayAppoint(string institution, IEnumerable<int> officeIds) => ReachOf(Right.ManageStaff) switch
    {
        Reach.Everything => true,
        Reach.OwnOffices => institution != Roles.Iom && officeIds.All(OfficeIds.Contains),
        _ => false,
    };
}
