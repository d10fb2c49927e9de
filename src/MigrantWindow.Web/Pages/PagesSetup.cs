using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages;

public static class PagesSetup
{
    public static IServiceCollection AddPortalPages(this IServiceCollection services)
    {
        services.AddRazorPages();
        services.AddHttpContextAccessor();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PageAddress>();

        // No page has a form yet, so there is nothing to protect and no key to leave in a home folder.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();

        // Letters with accents go out as they are: shorter, and readable in the source.
        return services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }
}
