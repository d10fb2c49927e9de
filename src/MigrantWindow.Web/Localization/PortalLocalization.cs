using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace MigrantWindow.Web.Localization;

public static class PortalLocalization
{
    public static IServiceCollection AddPortalLocalization(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<PortalLanguages>();
        services.AddSingleton<IConfigureOptions<RequestLocalizationOptions>, Options>();

        return services.Configure<RouteOptions>(routes =>
        {
            routes.ConstraintMap["culture"] = typeof(CultureConstraint);
            routes.ConstraintMap["word"] = typeof(WordConstraint);
            routes.ConstraintMap["section"] = typeof(SectionConstraint);
            routes.ConstraintMap["portal"] = typeof(PortalPageConstraint);
        });
    }

    private sealed class Options(PortalLanguages languages) : IConfigureOptions<RequestLocalizationOptions>
    {
        public void Configure(RequestLocalizationOptions options)
        {
            options.SupportedCultures = [.. languages.All.Select(language => language.Formats)];
            options.SupportedUICultures = [.. languages.All.Select(language => System.Globalization.CultureInfo.GetCultureInfo(language.Code))];
            options.DefaultRequestCulture = new RequestCulture(languages.All[0].Formats.Name, languages.All[0].Code);
            options.RequestCultureProviders = [new PathCultureProvider(languages)];
        }
    }
}
