using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Services;

[Authorize(nameof(Right.ManagePortal))]
public sealed class RemoveServiceModel(Proposing things) : ThingRemovalPage<Service>(things, ProposalSubject.Service)
{
    protected override async Task<IReadOnlyList<string>> UsesAsync(CancellationToken stop)
    {
        var texts = await Things.Db.ServiceTranslations.IgnoreQueryFilters([QueryFilters.Published]).Where(text => text.ServiceId == Id)
            .OrderBy(text => text.Culture).Select(text => text.Name).ToListAsync(stop);
        var journeys = await Things.Db.Journeys.Where(journey => journey.Steps.Any(step => step.Links.Any(link => link.ServiceId == Id))).Select(journey => journey.Key).ToListAsync(stop);

        return [.. texts.Select(name => Things.T["Readers see the text “{0}”", name].Value), .. journeys.Select(key => Things.T["Journey {0}", key].Value)];
    }
}
