using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MigrantWindow.Data.Identity;

namespace MigrantWindow.Web.Security;

/// <summary>Identity's hasher, for which a password is the same however a keyboard composes its letters.</summary>
public sealed class StaffPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<StaffUser>(options)
{
    public override string HashPassword(StaffUser user, string password) => base.HashPassword(user, Passwords.Normalize(password));

    public override PasswordVerificationResult VerifyHashedPassword(StaffUser user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Passwords.Normalize(providedPassword));
}
