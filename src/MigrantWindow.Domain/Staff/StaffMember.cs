namespace MigrantWindow.Domain.Staff;

/// <summary>Who acts: a signed-in member of staff, as of this request.</summary>
/// <param name="Institution">One of <see cref="Roles.Institutions"/>.</param>
/// <param name="Function">One of <see cref="Roles.Functions"/>.</param>
/// <param name="OfficeIds">The offices they serve; none for IOM, which serves all.</param>
public sealed record StaffMember(int Id, string Name, string Institution, string Function, IReadOnlyList<int> OfficeIds)
{
    public Reach ReachOf(Right right) => Rights.ReachOf(Institution, Function, right);

    public bool May(Right right) => ReachOf(right) != Reach.Nothing;
}
