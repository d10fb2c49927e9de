using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Glossary;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Glossary;

[Authorize(nameof(Right.ManagePortal))]
public sealed class RemoveTermModel(Proposing things) : ThingRemovalPage<GlossaryTerm>(things, ProposalSubject.Term)
{
    protected override IQueryable<GlossaryTerm> With(IQueryable<GlossaryTerm> found) => found.Include(term => term.Citations);

    protected override async Task<IReadOnlyList<string>> UsesAsync(CancellationToken stop)
    {
        var db = Things.Db;
        var key = await db.GlossaryTerms.IgnoreQueryFilters([QueryFilters.Published]).Where(term => term.Id == Id).Select(term => term.Key).SingleAsync(stop);
        var place = $"#{key}";
        var articles = await db.Publications.IgnoreQueryFilters([QueryFilters.Published]).Where(text => text.Html.Contains(place)).Select(text => new { text.Translation.Article.Key, text.Html }).ToListAsync(stop);
        var services = await db.ServiceTranslations.IgnoreQueryFilters([QueryFilters.Published]).Where(text => text.Html.Contains(place)).Select(text => new { text.Service.Key, text.Html }).ToListAsync(stop);
        var steps = await db.Journeys.SelectMany(journey => journey.Steps, (journey, step) => new { journey.Key, step.Html }).ToListAsync(stop);
        var offices = await db.Offices.Select(office => new { office.Slug, office.Html }).ToListAsync(stop);

        return
        [
            .. articles.Where(text => Leads(text.Html, place)).Select(text => text.Key).Distinct().Select(name => Things.T["Article {0}", name].Value),
            .. services.Where(text => Leads(text.Html, place)).Select(text => text.Key).Distinct().Select(name => Things.T["Service {0}", name].Value),
            .. steps.Where(step => step.Html.All.Values.Any(html => Leads(html, place))).Select(step => step.Key).Distinct().Select(name => Things.T["Journey {0}", name].Value),
            .. offices.Where(office => office.Html.All.Values.Any(html => Leads(html, place))).Select(office => Things.T["Office {0}", office.Slug].Value),
        ];
    }

    private static bool Leads(string? html, string place) => html?.Contains($"{place}\"", StringComparison.Ordinal) is true;
}
