using Microsoft.AspNetCore.DataProtection;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Web.Pages.Registrations;

/// <summary>The key in the link by which people see and change what they signed up for.</summary>
public sealed class RegistrationKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("registration");

    /// <summary>Gives it one, where it has none.</summary>
    public void Open(Registration registration)
    {
        if (registration.KeyHash is null)
        {
            var key = SecretKey.New();
            registration.OpenWith(key, _protector.Protect(key));
        }
    }

    /// <returns>Nothing where its owner erased their data.</returns>
    public string? Of(Registration registration) => registration.ProtectedKey is { } key ? _protector.Unprotect(key) : null;
}
