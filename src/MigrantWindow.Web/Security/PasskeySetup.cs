using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Configuration;

namespace MigrantWindow.Web.Security;

public static class PasskeySetup
{
    private const string Localhost = "localhost";
    private const string Required = "required";

    /// <summary>Passkeys belong to the host of <c>Site:Url</c>; without one, to <c>localhost</c> and nowhere else.</summary>
    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((passkeys, site) =>
        {
            passkeys.ServerDomain = site.Value.Url?.IdnHost ?? Localhost;
            passkeys.UserVerificationRequirement = Required;
            passkeys.ResidentKeyRequirement = Required;
            passkeys.AuthenticatorTimeout = PasskeyChallenge.Lifetime;
            passkeys.ValidateOrigin = asked => ValueTask.FromResult(IsOwn(asked, site.Value.Url));
        });

        return services.AddScoped<IPasskeyHandler<StaffUser>, PasskeyHandler<StaffUser>>().AddScoped<PasskeyChallenges>().AddScoped<Passkeys>();
    }

    /// <summary>Exactly the portal's own origin: the framework would also take its sub-domains.</summary>
    private static bool IsOwn(PasskeyOriginValidationContext asked, Uri? site)
    {
        var request = asked.HttpContext.Request;
        var own = site is not null ? OriginOf(site) : request.Host.Host == Localhost ? $"{request.Scheme}://{request.Host}" : null;
        return !asked.CrossOrigin && asked.TopOrigin is null && asked.Origin == own;
    }

    private static string OriginOf(Uri site) => $"{site.Scheme}://{site.IdnHost}{(site.IsDefaultPort ? "" : $":{site.Port}")}";
}
