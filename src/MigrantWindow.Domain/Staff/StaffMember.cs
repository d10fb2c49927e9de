using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Staff;

/// <summary>Who acts: a signed-in member of staff, as of this request.</summary>
/// <param name="Institution">One of <see cref="Roles.Institutions"/>.</param>
/// <param name="Function">One of <see cref="Roles.Functions"/>.</param>
/// <param name="OfficeIds">The offices they serve; none for IOM, which serves all.</param>
public sealed record StaffMember(int Id, string Name, string Institution, string Function, IReadOnlyList<int> OfficeIds)
{
    public Reach ReachOf(Right right) => Rights.ReachOf(Institution, Function, right);

    public bool May(Right right) => ReachOf(right) != Reach.Nothing;

    /// <summary>Whether what this institution owns is theirs to approve. For one without staff in the portal IOM and the Ombudsman speak.</summary>
    public bool SpeaksFor(Shared.Institution owner) => owner.Staff is { } staff ? staff == Institution : Institution is Roles.Iom or Roles.Ombudsman;

    /// <exception cref="DomainException">They have not this right, or the thing belongs to another institution.</exception>
    public void RefuseUnlessSpeakingFor(Shared.Institution owner, Right right)
    {
        if (!May(right) || !SpeaksFor(owner))
        {
            throw new DomainException("This belongs to another institution: only its staff approve it.");
        }
    }

    /// <summary>Whether they may give somebody this place in the portal. Nobody but IOM makes people of IOM, or gives away an office they do not serve.</summary>
    public bool MayAppoint(string institution, IEnumerable<int> officeIds) => ReachOf(Right.ManageStaff) switch
    {
        Reach.Everything => true,
        Reach.OwnOffices => institution != Roles.Iom && officeIds.All(OfficeIds.Contains),
        _ => false,
    };
}
