using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Institutions;

[Authorize(nameof(Right.ManagePortal))]
public sealed class RemoveInstitutionModel(Proposing things) : ThingRemovalPage<Institution>(things, ProposalSubject.Institution)
{
    protected override async Task<IReadOnlyList<string>> UsesAsync(CancellationToken stop)
    {
        var db = Things.Db;
        var articles = await db.Articles.Where(article => article.OwnerId == Id || article.ConfirmedById == Id).Select(article => article.Key).ToListAsync(stop);
        var services = await db.Services.Where(service => service.OrganizationId == Id || service.ConfirmedById == Id).Select(service => service.Key).ToListAsync(stop);
        var journeys = await db.Journeys.Where(journey => journey.OwnerId == Id || journey.ConfirmedById == Id).Select(journey => journey.Key).ToListAsync(stop);
        var facts = await db.Facts.Where(fact => fact.InstitutionId == Id || fact.ConfirmedById == Id).Select(fact => fact.Key).ToListAsync(stop);
        var offices = await db.Offices.Where(office => office.ConfirmedById == Id || office.Partners.Any(partner => partner.Id == Id)).Select(office => office.Slug).ToListAsync(stop);
        var said = await db.Confirmations.CountAsync(confirmation => confirmation.InstitutionId == Id, stop)
            + await db.ConfirmationLinks.CountAsync(link => link.InstitutionId == Id, stop)
            + await db.Proposals.CountAsync(proposal => proposal.InstitutionId == Id, stop);

        return
        [
            .. articles.Select(key => Things.T["Article {0}", key].Value), .. services.Select(key => Things.T["Service {0}", key].Value),
            .. journeys.Select(key => Things.T["Journey {0}", key].Value), .. facts.Select(key => Things.T["Fact {0}", key].Value),
            .. offices.Select(key => Things.T["Office {0}", key].Value), .. said == 0 ? Array.Empty<string>() : [Things.T["Confirmations and proposals: {0}", said].Value],
        ];
    }
}
