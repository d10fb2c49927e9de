using Microsoft.AspNetCore.Mvc;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Journeys;

public sealed class ShowJourneyModel(PortalDbContext db, PageAddress address, TimeProvider clock) : JourneyPage(db, clock)
{
    public override string JsonLd => OpenData.JsonLd.Graph(OpenData.JsonLd.Breadcrumbs(Crumbs, address.Of));

    public async Task<IActionResult> OnGetAsync(string office, string journey, CancellationToken stop)
    {
        if (await FindAsync(office, journey, Links.Journey, stop) is { } elsewhere)
        {
            return elsewhere;
        }

        Crumbs = [new Crumb(Office!.Name, Links.Office(Language, office))];
        Identity = new PageKey(PageKind.Journey, (int)Situation, office);

        return Page();
    }
}
