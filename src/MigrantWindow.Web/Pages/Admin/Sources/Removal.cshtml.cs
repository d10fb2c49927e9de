using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Sources;

[Authorize(nameof(Right.EditContent))]
public sealed class RemoveSourceModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : ThingRemovalPage
{
    public override string ThingPath => Links.Thing(Links.Sources, Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) is null ? NotFound() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => RemoveAsync(stop), stop);

    private async Task<IActionResult> RemoveAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } source)
        {
            return NotFound();
        }

        if (Uses.Count > 0)
        {
            ModelState.AddModelError("", text["It is in use and stays."]);
            return this.InvalidPage();
        }

        db.Remove(source);
        db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.ThingRemoved, Subjects.Source(Id), clock.GetUtcNow().UtcDateTime, before: source.Description));
        await db.SaveChangesAsync(stop);
        this.Flash(text["{0} is removed.", Name]);

        return LocalRedirect(Links.Sources);
    }

    private async Task<SourceReference?> FindAsync(CancellationToken stop)
    {
        var source = await db.Sources.SingleOrDefaultAsync(source => source.Id == Id, stop);
        Name = source?.Title ?? "";
        Uses = source is null ? [] : await UsesAsync(stop);

        return source;
    }

    private async Task<IReadOnlyList<string>> UsesAsync(CancellationToken stop)
    {
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
