using Microsoft.AspNetCore.Identity;

namespace MigrantWindow.Data.Identity;

/// <summary>A member of staff.</summary>
public sealed class StaffUser : IdentityUser<int>;
