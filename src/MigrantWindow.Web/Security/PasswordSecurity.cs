using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MigrantWindow.Data.Identity;

namespace MigrantWindow.Web.Security;

public static class PasswordSecurity
{
    /// <summary>Rules, hashing and throttling of passwords. In place of Identity's own rules and hasher, whether called before or after it is added.</summary>
    public static IServiceCollection AddPasswordSecurity(this IServiceCollection services) => services
        .Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = Passwords.Iterations)
        .RemoveAll<IPasswordHasher<StaffUser>>()
        .AddSingleton<IPasswordHasher<StaffUser>, StaffPasswordHasher>()
        .RemoveAll<IPasswordValidator<StaffUser>>()
        .AddSingleton<PasswordRules>()
        .AddSingleton<IPasswordValidator<StaffUser>>(provider => provider.GetRequiredService<PasswordRules>())
        .AddSingleton<PasswordCheck>()
        .AddSingleton<HashingGate>()
        .AddSingleton<SignInThrottle>()
        .AddSingleton<KnownDevice>();
}
