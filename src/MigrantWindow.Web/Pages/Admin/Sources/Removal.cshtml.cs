using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Sources;

[Authorize(nameof(Right.EditContent))]
public sealed class RemoveSourceModel(Proposing things) : ThingRemovalPage<SourceReference>(things, ProposalSubject.Source)
{
    protected override async Task<IReadOnlyList<string>> UsesAsync(CancellationToken stop)
    {
        var (db, text) = (Things.Db, Things.T);
        var articles = await db.Articles.Where(thing => thing.Citations.Any(c => c.SourceId == Id)).Select(thing => thing.Key).ToListAsync(stop);
        var services = await db.Services.Where(thing => thing.Citations.Any(c => c.SourceId == Id)).Select(thing => thing.Key).ToListAsync(stop);
        var journeys = await db.Journeys.Where(thing => thing.Citations.Any(c => c.SourceId == Id)).Select(thing => thing.Key).ToListAsync(stop);
        var offices = await db.Offices.Where(thing => thing.Citations.Any(c => c.SourceId == Id)).Select(thing => thing.Slug).ToListAsync(stop);
        var facts = await db.Facts.Where(thing => thing.Citations.Any(c => c.SourceId == Id)).Select(thing => thing.Key).ToListAsync(stop);
        var terms = await db.GlossaryTerms.IgnoreQueryFilters([QueryFilters.Published]).Where(thing => thing.Citations.Any(c => c.SourceId == Id)).Select(thing => thing.Key).ToListAsync(stop);
        var figures = await db.ReturnFigures.Where(thing => thing.Citations.Any(c => c.SourceId == Id)).Select(thing => thing.Year).Distinct().ToListAsync(stop);
        var sisters = await db.SisterWindows.Where(thing => thing.Citations.Any(c => c.SourceId == Id)).Select(thing => thing.Place).ToListAsync(stop);

        return
        [
            .. articles.Select(name => text["Article {0}", name].Value),
            .. services.Select(name => text["Service {0}", name].Value),
            .. journeys.Select(name => text["Journey {0}", name].Value),
            .. offices.Concat(sisters).Select(name => text["Office {0}", name].Value),
            .. facts.Select(name => text["Fact {0}", name].Value),
            .. terms.Select(name => text["Term {0}", name].Value),
            .. figures.Order().Select(year => text["Figures of {0}", year].Value),
        ];
    }
}
