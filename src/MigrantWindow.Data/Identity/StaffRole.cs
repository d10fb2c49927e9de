using Microsoft.AspNetCore.Identity;

namespace MigrantWindow.Data.Identity;

/// <summary>An institution or a function; see <see cref="Domain.Staff.Roles"/>.</summary>
public sealed class StaffRole : IdentityRole<int>
{
    public StaffRole() { }

    public StaffRole(string name) : base(name) => NormalizedName = name.ToUpperInvariant();
}
