using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.WebEncoders;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Confirmations;
using MigrantWindow.Web.Pages.Admin.Facts;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Admin.Today;
using MigrantWindow.Web.Pages.Feedback;
using MigrantWindow.Web.Pages.Registrations;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Pages.Trainings;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages;

public static class PagesSetup
{
    /// <summary>The folders that anybody may open; every other page asks for staff unless it says otherwise.</summary>
    private static readonly string[] ForReaders = ["/About", "/Articles", "/Errors", "/Figures", "/Glossary", "/Home", "/Journeys", "/Offices", "/Paper", "/Services", "/Trainings", "/Registrations", "/Certificates", "/Feedback", "/Search", "/Offline"];

    public static IServiceCollection AddPortalPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages =>
        {
            foreach (var folder in ForReaders)
            {
                pages.Conventions.AllowAnonymousToFolder(folder);
            }

            foreach (var folder in (string[])["/Account", "/Admin", "/Confirm", "/Registrations", "/Feedback"])
            {
                pages.Conventions.AddFolderApplicationModelConvention(folder, page => page.Filters.Add(new HandledMethodsOnly()));
            }
        }).AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, texts) => texts.Create(typeof(Texts)));
        services.AddSingleton<IValidationAttributeAdapterProvider, TranslatedMessages>();
        services.AddHttpContextAccessor();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PageAddress>();
        services.AddScoped<FactUses>().AddScoped<Things>();
        services.AddScoped<SessionDesk>().AddSingleton<RegistrationKeys>();
        services.AddScoped<PageFinder>().AddScoped<FeedbackDesk>();
        services.AddProposals().AddScoped<Tasks>();

        // Letters with accents go out as they are: shorter, and readable in the source.
        return services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }
}
