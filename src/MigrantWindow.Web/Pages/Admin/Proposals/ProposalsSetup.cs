using MigrantWindow.Web.Pages.Admin.Facts;
using MigrantWindow.Web.Pages.Admin.Glossary;
using MigrantWindow.Web.Pages.Admin.Institutions;
using MigrantWindow.Web.Pages.Admin.Journeys;
using MigrantWindow.Web.Pages.Admin.Offices;
using MigrantWindow.Web.Pages.Admin.Services;
using MigrantWindow.Web.Pages.Admin.Sources;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

public static class ProposalsSetup
{
    public static IServiceCollection AddProposals(this IServiceCollection services) => services
        .AddScoped<Proposing>()
        .AddScoped<ThingKind, ArticleKind>()
        .AddScoped<ThingKind, FactProposals>()
        .AddScoped<ThingKind, SourceKind>()
        .AddScoped<ThingKind, ServiceKind>()
        .AddScoped<ThingKind, OfficeKind>()
        .AddScoped<ThingKind, JourneyKind>()
        .AddScoped<ThingKind, TermKind>()
        .AddScoped<ThingKind, InstitutionKind>();
}
