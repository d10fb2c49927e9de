using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.CommandLine;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Account;
using MigrantWindow.Web.Pages.Admin.Staff;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Security;

public static class StaffAccounts
{
    public static IServiceCollection AddStaffAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(StaffCookie.Scheme).AddCookie(StaffCookie.Scheme, cookie =>
        {
            cookie.Cookie = new HostCookie("staff");
            cookie.EventsType = typeof(StaffCookie);
            cookie.ExpireTimeSpan = StaffSession.Longest;
            cookie.SlidingExpiration = false;
        });
        services.AddScoped<StaffCookie>().AddScoped<StaffSessions>().AddScoped<KeptForms>();
        services.AddSingleton<SiteAddress>().AddScoped<StaffLinks>().AddScoped<StaffMails>().AddScoped<InstitutionMails>().AddScoped<PasswordChoice>().AddScoped<Assignments>();

        services.AddHostedService<FirstAdministratorOffer>();

        services.AddAuthorization(Policies.AddTo)
            .AddSingleton<IAuthorizationHandler, RecentProofHandler>()
            .AddScoped<IAuthorizationHandler, ProofOrNoFactorHandler>()
            .AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationAnswers>();

        services.AddIdentityCore<StaffUser>(identity => identity.User.RequireUniqueEmail = true)
            .AddUserStore<StaffUserStore>();
        services.AddScoped(scope => (StaffUserStore)scope.GetRequiredService<IUserStore<StaffUser>>());
        services.AddScoped<SecondFactors>().AddPasskeys();
        services.AddPasswordSecurity();

        services.AddAntiforgery(forms => forms.Cookie = new HostCookie("form"));
        return services.Configure<CookieTempDataProviderOptions>(flash => flash.Cookie = PageAnswers.FlashCookie);
    }
}
